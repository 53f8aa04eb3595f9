package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Engines;
import org.carrousel.engine.Precision;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * What takes part in the comparison.
 *
 * @param library the column of the table that it fills
 * @param precision of its matrix products, {@code f32} or {@code bf16}
 * @param subject makes its network
 */
record LibraryVariant(Library library, String precision, Function<Workload, Subject> subject) {
  static final String F32 = "f32";

  private static final String BF16 = "bf16";

  /** Units from which on mixed precision is measured: smaller products gain little. */
  private static final int WIDE = 256;

  /** All of this machine at this shape. */
  static List<LibraryVariant> of(WorkloadShape shape) {
    List<LibraryVariant> contenders = new ArrayList<>(full());
    CellShape cell =
        new CellShape(Lstm.standard(), shape.inputs(), shape.units(), DataType.FLOAT)
            .precision(Precision.BFLOAT16);
    if (shape.units() >= WIDE && Engines.offers(cell)) {
      contenders.add(new LibraryVariant(Library.OURS, BF16, NetworkSubject::oursInBfloat16));
    }
    return contenders;
  }

  private static List<LibraryVariant> full() {
    return List.of(
        new LibraryVariant(Library.OURS, F32, NetworkSubject::ours),
        new LibraryVariant(
            Library.ND4J,
            F32,
            problem -> NetworkSubject.ours(problem, Map.of(Engines.PROPERTY, "nd4j"))),
        new LibraryVariant(Library.STOCK_DL4J, F32, StockDl4jSubject::new),
        new LibraryVariant(Library.TORCH, F32, TorchSubject::new));
  }

  /** As messages name it. */
  String title() {
    return library.title() + " " + precision;
  }

  /** How far its loss may be from the others', as a fraction. */
  double tolerance() {
    return precision.equals(F32) ? 1e-3 : 0.03;
  }
}
