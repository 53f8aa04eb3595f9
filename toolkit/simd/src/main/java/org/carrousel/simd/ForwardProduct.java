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
 * Gates of some rows at a time step, {@code operands weights}. See {@link PanelLayout}.
 *
 * <p>Every other time step takes the weights from the last to the first: it begins with those that
 * the time step before has just left in the caches, where all of them have no room.
 */
final class ForwardProduct {
  /** Rows from which on halves of panels serve them. */
  static final int ROWS = 8;

  private static final int FEW_ROWS = 4;

  private ForwardProduct() {}

  /**
   * Multiplies; of eight rows or more half by half, so that a half serves all of them.
   *
   * @param step whose number tells the order
   * @param weights lie as {@code layout} says
   * @param operands {@code [inner, rows]}
   * @param from the first one's place
   * @param gates receive {@code [panels, rows, WIDTH]}
   * @param into where they begin
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
    if (layout.halved()) {
      multiplyHalves(step, weights, layout.inner(), operands, from, rows, gates, into);
    } else {
      FewRowsProduct.multiply(step, weights, layout.inner(), operands, from, rows, gates, into);
    }
  }

  /** What is left of the rows is taken together with some before them, which come out the same. */
  private static void multiplyHalves(
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
      int half = turn(step, i, halves);
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

  /** Which of so many pieces of weights a time step takes as this number. */
  static int turn(int step, int number, int count) {
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
