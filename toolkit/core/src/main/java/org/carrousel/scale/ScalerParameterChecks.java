package org.carrousel.scale;

import org.carrousel.error.BadInputException;

/** Checks of scaler parameters. */
final class ScalerParameterChecks {
  private ScalerParameterChecks() {}

  /** Returns the divisor for a spread: 1 if the spread is 0, as for a constant column. */
  static double spread(double spread) {
    return spread == 0 ? 1 : spread;
  }

  static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new BadInputException(
          name + " " + value + " of a scaler's training values",
          "a finite number",
          "look for cells with implausibly large numbers (above 1e150), and correct them");
    }
  }

  static void requirePositive(String name, double value) {
    requireFinite(name, value);
    if (value <= 0) {
      throw new IllegalArgumentException(name + " " + value + " is not above 0");
    }
  }
}
