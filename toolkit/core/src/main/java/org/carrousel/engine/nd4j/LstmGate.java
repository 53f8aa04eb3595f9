package org.carrousel.engine.nd4j;

import java.util.Arrays;

/**
 * Gate or candidate of an LSTM at one time step, for all rows. If the cells of a memory block share
 * a gate, its value is repeated for each cell, so that the equations need not know of blocks.
 */
final class LstmGate {
  /** Values, {@code [batch, units]}. */
  double[] values;

  /** Gradient before the activation function, {@code [batch, units]}. */
  double[] gradient;

  private final int units;

  /** Number of cells that share a value. */
  private final int cells;

  /** First column in the packed learned parts; -1 for a constant gate. */
  private final int column;

  /** Peephole weights, {@code [units]}; null without peepholes. */
  private double[] peephole;

  private double[] peepholeGradient;

  LstmGate(int units, int cells, int column) {
    this.units = units;
    this.cells = cells;
    this.column = column;
  }

  void resize(int batch) {
    values = new double[batch * units];
    gradient = new double[batch * units];
  }

  /** Returns the number of columns in the packed learned parts. */
  int width() {
    return units / cells;
  }

  int column() {
    return column;
  }

  /** Sets all values to 1, the value of a gate that is not learned. */
  void setOpen() {
    Arrays.fill(values, 1);
  }

  /** Reads the values from the packed learned parts, {@code [batch, stride]}. */
  void read(double[] packed, int stride) {
    for (int from = 0, row = column; from < values.length; from += units, row += stride) {
      spread(packed, row, from);
    }
  }

  private void spread(double[] packed, int row, int from) {
    if (cells == 1) {
      System.arraycopy(packed, row, values, from, units);
      return;
    }
    for (int block = 0; block < width(); block++) {
      int first = from + block * cells;
      Arrays.fill(values, first, first + cells, packed[row + block]);
    }
  }

  void write(double[] packed, int stride) {
    pack(values, packed, stride);
  }

  void writeGradient(double[] packed, int stride) {
    pack(gradient, packed, stride);
  }

  private void pack(double[] source, double[] packed, int stride) {
    for (int from = 0, row = column; from < source.length; from += units, row += stride) {
      if (cells == 1) {
        System.arraycopy(source, from, packed, row, units);
      } else {
        for (int block = 0; block < width(); block++) {
          packed[row + block] = source[from + block * cells];
        }
      }
    }
  }

  /** Sums the gradient over the cells of each block, which share the gate. */
  void sumGradient() {
    if (cells > 1) {
      for (int first = 0; first < gradient.length; first += cells) {
        double sum = 0;
        for (int cell = first; cell < first + cells; cell++) {
          sum += gradient[cell];
        }
        Arrays.fill(gradient, first, first + cells, sum);
      }
    }
  }

  /**
   * Adds the gradient that reaches the gate from the next time step's gates.
   *
   * @param ofValues gradient of the values of all gates, {@code [batch, stride]}
   * @param from first column of this gate
   */
  void addGradientOfValues(double[] ofValues, int stride, int from) {
    for (int at = 0; at < values.length; at++) {
      double value = values[at];
      gradient[at] +=
          ofValues[at / units * stride + from + at % units / cells] * value * (1 - value);
    }
  }

  boolean hasPeephole() {
    return peephole != null;
  }

  void startPeephole(double[] weights) {
    peephole = weights;
  }

  void addPeephole(double[] memory) {
    if (cells == 1) {
      for (int from = 0; from < values.length; from += units) {
        for (int unit = 0; unit < units; unit++) {
          values[from + unit] += peephole[unit] * memory[from + unit];
        }
      }
      return;
    }
    for (int first = 0; first < values.length; first += cells) {
      double sum = 0;
      for (int cell = first; cell < first + cells; cell++) {
        sum += peephole[cell % units] * memory[cell];
      }
      for (int cell = first; cell < first + cells; cell++) {
        values[cell] += sum;
      }
    }
  }

  void startPeepholeGradient() {
    peepholeGradient = new double[units];
  }

  double[] peepholeGradient() {
    return peepholeGradient;
  }

  void addPeepholeGradient(double[] memory) {
    for (int from = 0; from < gradient.length; from += units) {
      for (int unit = 0; unit < units; unit++) {
        peepholeGradient[unit] += gradient[from + unit] * memory[from + unit];
      }
    }
  }

  /** Propagates the gate's gradient through the peephole to the memory. */
  void addToMemoryGradient(double[] memoryGradient) {
    for (int from = 0; from < gradient.length; from += units) {
      for (int unit = 0; unit < units; unit++) {
        memoryGradient[from + unit] += gradient[from + unit] * peephole[unit];
      }
    }
  }
}
