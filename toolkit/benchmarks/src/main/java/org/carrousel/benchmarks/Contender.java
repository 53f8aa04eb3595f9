package org.carrousel.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carrousel.recurrent.Engines;

/**
 * What takes part in the comparison.
 *
 * @param library the column of the table that it fills
 * @param precision of its matrix products, {@code f32} or {@code bf16}
 * @param subject makes its network
 */
record Contender(Library library, String precision, Function<Problem, Subject> subject) {
  static final String F32 = "f32";

  /** All of this machine. */
  static List<Contender> all() {
    return List.of(
        new Contender(Library.OURS, F32, NetworkSubject::ours),
        new Contender(
            Library.ND4J,
            F32,
            problem -> NetworkSubject.ours(problem, Map.of(Engines.PROPERTY, "nd4j"))),
        new Contender(Library.STOCK_DL4J, F32, NetworkSubject::stock),
        new Contender(Library.TORCH, F32, TorchSubject::new));
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
