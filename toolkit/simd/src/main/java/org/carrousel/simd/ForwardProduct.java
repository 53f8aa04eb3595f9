package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Sums of the gates of some rows at a time step: {@code operands weights}. See {@link PanelLayout}.
 *
 * <p>Every second time step walks through the weights in reverse order, because the last weights of
 * the step before are still cached.
 */
final class ForwardProduct {
  /** Minimum number of rows for half panels; rows of the larger kernel. */
  static final int ROWS = 8;

  private static final int FEW_ROWS = 4;

  private ForwardProduct() {}

  /**
   * Multiplies the operands of a time step with the weights.
   *
   * @param step number of the time step, which decides the order of the weights
   * @param weights weights in the order of {@code layout}
   * @param operands {@code [inner, rows]}, from index {@code from} on
   * @param gates receives {@code [panels, rows, WIDTH]}, from index {@code into} on
   */
  static void multiply(
      int step,
      float[] weights,
      WeightLayout layout,
      float[] operands,
      int from,
      int rows,
      float[] gates,
      int into) {
    if (layout.halfPanels()) {
      multiplyHalfPanels(step, weights, layout.inner(), operands, from, rows, gates, into);
    } else {
      FewRowsProduct.multiply(step, weights, layout.inner(), operands, from, rows, gates, into);
    }
  }

  /** Computes the last rows together with earlier ones again, whose results do not change. */
  private static void multiplyHalfPanels(
      int step,
      float[] weights,
      int inner,
      float[] operands,
      int from,
      int rows,
      float[] gates,
      int into) {
    int halves = weights.length / (inner * HALF);
    for (int i = 0; i < halves; i++) {
      int half = alternatingIndex(step, i, halves);
      int start = half * inner * HALF;
      int at = into + half / 2 * rows * WIDTH + half % 2 * HALF;
      int row = 0;
      for (; rows - row > FEW_ROWS; row += ROWS) {
        row = Math.min(row, rows - ROWS);
        eightRows(weights, start, inner, operands, from + row, rows, gates, at + row * WIDTH);
      }
      for (; row < rows; row += FEW_ROWS) {
        row = Math.min(row, rows - FEW_ROWS);
        fourRows(weights, start, inner, operands, from + row, rows, gates, at + row * WIDTH);
      }
    }
  }

  /** Reverses the order of {@code count} items in every second time step. */
  static int alternatingIndex(int step, int number, int count) {
    return step % 2 == 0 ? number : count - 1 - number;
  }

  private static void eightRows(
      float[] weights,
      int start,
      int inner,
      float[] operands,
      int from,
      int rows,
      float[] gates,
      int into) {
    FloatVector a0 = zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector d0 = a0;
    FloatVector d1 = a0;
    FloatVector e0 = a0;
    FloatVector e1 = a0;
    FloatVector f0 = a0;
    FloatVector f1 = a0;
    FloatVector g0 = a0;
    FloatVector g1 = a0;
    FloatVector h0 = a0;
    FloatVector h1 = a0;
    for (int k = 0, at = from, w = start; k < inner; k++, at += rows, w += HALF) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector operand = broadcast(SPECIES, operands[at]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      operand = broadcast(SPECIES, operands[at + 1]);
      b0 = operand.fma(w0, b0);
      b1 = operand.fma(w1, b1);
      operand = broadcast(SPECIES, operands[at + 2]);
      c0 = operand.fma(w0, c0);
      c1 = operand.fma(w1, c1);
      operand = broadcast(SPECIES, operands[at + 3]);
      d0 = operand.fma(w0, d0);
      d1 = operand.fma(w1, d1);
      operand = broadcast(SPECIES, operands[at + 4]);
      e0 = operand.fma(w0, e0);
      e1 = operand.fma(w1, e1);
      operand = broadcast(SPECIES, operands[at + 5]);
      f0 = operand.fma(w0, f0);
      f1 = operand.fma(w1, f1);
      operand = broadcast(SPECIES, operands[at + 6]);
      g0 = operand.fma(w0, g0);
      g1 = operand.fma(w1, g1);
      operand = broadcast(SPECIES, operands[at + 7]);
      h0 = operand.fma(w0, h0);
      h1 = operand.fma(w1, h1);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    b0.intoArray(gates, into + WIDTH);
    b1.intoArray(gates, into + WIDTH + COUNT);
    c0.intoArray(gates, into + 2 * WIDTH);
    c1.intoArray(gates, into + 2 * WIDTH + COUNT);
    d0.intoArray(gates, into + 3 * WIDTH);
    d1.intoArray(gates, into + 3 * WIDTH + COUNT);
    e0.intoArray(gates, into + 4 * WIDTH);
    e1.intoArray(gates, into + 4 * WIDTH + COUNT);
    f0.intoArray(gates, into + 5 * WIDTH);
    f1.intoArray(gates, into + 5 * WIDTH + COUNT);
    g0.intoArray(gates, into + 6 * WIDTH);
    g1.intoArray(gates, into + 6 * WIDTH + COUNT);
    h0.intoArray(gates, into + 7 * WIDTH);
    h1.intoArray(gates, into + 7 * WIDTH + COUNT);
  }

  private static void fourRows(
      float[] weights,
      int start,
      int inner,
      float[] operands,
      int from,
      int rows,
      float[] gates,
      int into) {
    FloatVector a0 = zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector d0 = a0;
    FloatVector d1 = a0;
    for (int k = 0, at = from, w = start; k < inner; k++, at += rows, w += HALF) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector operand = broadcast(SPECIES, operands[at]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      operand = broadcast(SPECIES, operands[at + 1]);
      b0 = operand.fma(w0, b0);
      b1 = operand.fma(w1, b1);
      operand = broadcast(SPECIES, operands[at + 2]);
      c0 = operand.fma(w0, c0);
      c1 = operand.fma(w1, c1);
      operand = broadcast(SPECIES, operands[at + 3]);
      d0 = operand.fma(w0, d0);
      d1 = operand.fma(w1, d1);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    b0.intoArray(gates, into + WIDTH);
    b1.intoArray(gates, into + WIDTH + COUNT);
    c0.intoArray(gates, into + 2 * WIDTH);
    c1.intoArray(gates, into + 2 * WIDTH + COUNT);
    d0.intoArray(gates, into + 3 * WIDTH);
    d1.intoArray(gates, into + 3 * WIDTH + COUNT);
  }
}
