package org.carrousel.scale;

import org.carrousel.error.BadInputException;

/** What holds for every scale's parameters. */
final class ScalerParameterChecks {
  private ScalerParameterChecks() {}

  /** The spread to divide by: a constant column has none and is divided by 1. */
  static double spread(double spread) {
    return spread == 0 ? 1 : spread;
  }

  static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new BadInputException(
          name + " " + value + " of a scaler's training values",
          "a finite number",
          "look for cells that are too large to be true (above 1e150), and correct them");
    }
  }

  static void requirePositive(String name, double value) {
    requireFinite(name, value);
    if (value <= 0) {
      throw new IllegalArgumentException(name + " " + value + " is not above 0");
    }
  }
}
