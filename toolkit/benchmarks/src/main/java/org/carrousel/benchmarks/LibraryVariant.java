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
 * Library with a precision, as measured in the comparison.
 *
 * @param library library, which is the column of the table
 * @param precision precision of matrix products, {@code f32} or {@code bf16}
 * @param subject creates the network for a workload
 */
record LibraryVariant(Library library, String precision, Function<Workload, Subject> subject) {
  static final String F32 = "f32";

  private static final String BF16 = "bf16";

  /** Minimum number of units for mixed precision: smaller products gain little. */
  private static final int MIN_BF16_UNITS = 256;

  /** Returns the variants to measure for a shape on this machine. */
  static List<LibraryVariant> of(WorkloadShape shape) {
    List<LibraryVariant> variants = new ArrayList<>(fullPrecision());
    CellShape cell =
        new CellShape(Lstm.standard(), shape.inputs(), shape.units(), DataType.FLOAT)
            .precision(Precision.BFLOAT16);
    if (shape.units() >= MIN_BF16_UNITS && Engines.offers(cell)) {
      variants.add(new LibraryVariant(Library.OURS, BF16, NetworkSubject::oursInBfloat16));
    }
    return variants;
  }

  private static List<LibraryVariant> fullPrecision() {
    return List.of(
        new LibraryVariant(Library.OURS, F32, NetworkSubject::ours),
        new LibraryVariant(
            Library.ND4J,
            F32,
            workload -> NetworkSubject.ours(workload, Map.of(Engines.PROPERTY, "nd4j"))),
        new LibraryVariant(Library.STOCK_DL4J, F32, StockDl4jSubject::new),
        new LibraryVariant(Library.TORCH, F32, TorchSubject::new));
  }

  /** Returns the name in messages. */
  String title() {
    return library.title() + " " + precision;
  }

  /** Returns the allowed relative difference between this variant's loss and the others'. */
  double tolerance() {
    return precision.equals(F32) ? 1e-3 : 0.03;
  }
}
