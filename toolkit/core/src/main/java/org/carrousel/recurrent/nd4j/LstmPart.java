package org.carrousel.recurrent.nd4j;

import java.util.Arrays;

/** A gate or the candidate of an LSTM at one time step, for all rows. */
final class LstmPart {
  private final int units;

  /** {@code [batch, units]}: its values, in the backward pass their gradients. */
  double[] values;

  /** {@code [units]}; zeros without peephole. */
  double[] peephole;

  double[] peepholeGradient;

  LstmPart(int units) {
    this.units = units;
    this.peephole = new double[units];
  }

  void resize(int batch) {
    values = new double[batch * units];
  }

  /** What a gate that is not learned always is. */
  void open() {
    Arrays.fill(values, 1);
  }

  void addPeephole(double[] memory) {
    for (int from = 0; from < values.length; from += units) {
      for (int unit = 0; unit < units; unit++) {
        values[from + unit] += peephole[unit] * memory[from + unit];
      }
    }
  }

  void addPeepholeGradient(double[] memory, int from) {
    for (int unit = 0; unit < units; unit++) {
      peepholeGradient[unit] += values[from + unit] * memory[from + unit];
    }
  }
}
