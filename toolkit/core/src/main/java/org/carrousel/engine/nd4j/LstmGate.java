package org.carrousel.engine.nd4j;

import java.util.Arrays;

/**
 * A gate or the candidate of an LSTM at one time step, for all rows. Cells that have a gate in
 * common each have its value here, so that the arithmetic of cells need not know of memory blocks.
 */
final class LstmGate {
  /** {@code [batch, units]}. */
  double[] values;

  /** {@code [batch, units]}: before the nonlinearity. */
  double[] gradient;

  private final int units;

  /** Cells that have the value in common. */
  private final int cells;

  /** Where the learned parts of a row have it. */
  private final int column;

  /** {@code [units]}; null without. */
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

  /** How many values a row has. */
  int width() {
    return units / cells;
  }

  int column() {
    return column;
  }

  /** What a gate that is not learned always is. */
  void open() {
    Arrays.fill(values, 1);
  }

  /** From the learned parts of a row beside each other, so many in all. */
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

  /** Sums over the cells of a block what each means for their gate. */
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
   * Adds what comes by way of the value itself, not by way of the cells.
   *
   * @param ofValues gradient of the values of all gates, {@code [batch, stride]}
   * @param from where this gate's are
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
      double seen = 0;
      for (int cell = first; cell < first + cells; cell++) {
        seen += peephole[cell % units] * memory[cell];
      }
      for (int cell = first; cell < first + cells; cell++) {
        values[cell] += seen;
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

  /** Adds what the gate's gradient means for the memory that the peephole saw. */
  void addToMemoryGradient(double[] memoryGradient) {
    for (int from = 0; from < gradient.length; from += units) {
      for (int unit = 0; unit < units; unit++) {
        memoryGradient[from + unit] += gradient[from + unit] * peephole[unit];
      }
    }
  }
}
