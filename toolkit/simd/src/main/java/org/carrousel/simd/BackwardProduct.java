package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Gradients of some rows' operands at a time step: {@code gates weights^T}. See {@link
 * PanelLayout}.
 */
final class BackwardProduct {
  private static final int ROWS = 8;
  private static final int FEW_ROWS = 4;

  /** Panels of one chunk, whose weights for a vector pair stay in the L1 cache for all rows. */
  private static final int CHUNK = 4;

  private BackwardProduct() {}

  /**
   * Multiplies the gradients of the gates with the weights, one vector pair of the operands after
   * the other, in alternating order as in {@link ForwardProduct}.
   *
   * @param step number of the time step, which decides the order of the weights
   * @param weights {@code [pairs, panels, WIDTH, HALF]}
   * @param gates gradients of the gates' sums, {@code [panels, rows, WIDTH]}, from index {@code
   *     from} on
   * @param into receives {@code [pairs, 2, rows, COUNT]}
   * @param pairs vector pairs of the operands to compute
   */
  static void multiply(
      int step,
      float[] weights,
      float[] gates,
      int from,
      int panels,
      int rows,
      float[] into,
      int pairs) {
    int left = rows % ROWS;
    for (int i = 0; i < pairs; i++) {
      int pair = ForwardProduct.alternatingIndex(step, i, pairs);
      int start = pair * panels * WIDTH * HALF;
      int to = pair * rows * HALF;
      multiplyEights(weights, start, gates, from, panels, rows, into, to);
      if (left == 1) {
        int row = rows - 1;
        oneRow(weights, start, gates, from + row * WIDTH, panels, rows, into, to + row * COUNT);
      } else if (left > 0) {
        multiplyFours(weights, start, gates, from, panels, rows, left, into, to);
      }
    }
  }

  /** Computes the last rows together with earlier ones again, whose results do not change. */
  private static void multiplyFours(
      float[] weights,
      int start,
      float[] gates,
      int from,
      int panels,
      int rows,
      int left,
      float[] into,
      int to) {
    for (int row = rows - left; row < rows; row += FEW_ROWS) {
      int first = Math.max(0, Math.min(row, rows - FEW_ROWS));
      fourRows(weights, start, gates, from, panels, rows, first, into, to);
    }
  }

  private static void multiplyEights(
      float[] weights,
      int start,
      float[] gates,
      int from,
      int panels,
      int rows,
      float[] into,
      int to) {
    Arrays.fill(into, to, to + rows * HALF, 0);
    for (int panel = 0; panel < panels; panel += CHUNK) {
      int w = start + panel * WIDTH * HALF;
      int count = Math.min(CHUNK, panels - panel);
      for (int row = 0; row + ROWS <= rows; row += ROWS) {
        int gate = from + (panel * rows + row) * WIDTH;
        addEightRows(weights, w, gates, gate, count, rows, into, to + row * COUNT);
      }
    }
  }

  private static void addEightRows(
      float[] weights,
      int start,
      float[] gates,
      int from,
      int panels,
      int rows,
      float[] into,
      int at) {
    int next = at + rows * COUNT;
    FloatVector a0 = fromArray(SPECIES, into, at);
    FloatVector a1 = fromArray(SPECIES, into, next);
    FloatVector b0 = fromArray(SPECIES, into, at + COUNT);
    FloatVector b1 = fromArray(SPECIES, into, next + COUNT);
    FloatVector c0 = fromArray(SPECIES, into, at + 2 * COUNT);
    FloatVector c1 = fromArray(SPECIES, into, next + 2 * COUNT);
    FloatVector d0 = fromArray(SPECIES, into, at + 3 * COUNT);
    FloatVector d1 = fromArray(SPECIES, into, next + 3 * COUNT);
    FloatVector e0 = fromArray(SPECIES, into, at + 4 * COUNT);
    FloatVector e1 = fromArray(SPECIES, into, next + 4 * COUNT);
    FloatVector f0 = fromArray(SPECIES, into, at + 5 * COUNT);
    FloatVector f1 = fromArray(SPECIES, into, next + 5 * COUNT);
    FloatVector g0 = fromArray(SPECIES, into, at + 6 * COUNT);
    FloatVector g1 = fromArray(SPECIES, into, next + 6 * COUNT);
    FloatVector h0 = fromArray(SPECIES, into, at + 7 * COUNT);
    FloatVector h1 = fromArray(SPECIES, into, next + 7 * COUNT);
    int toNextPanel = (rows - 1) * WIDTH;
    for (int k = 0, w = start; k < panels * WIDTH; k++, w += HALF) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      int g = from + k + k / WIDTH * toNextPanel;
      FloatVector gate = broadcast(SPECIES, gates[g]);
      a0 = gate.fma(w0, a0);
      a1 = gate.fma(w1, a1);
      gate = broadcast(SPECIES, gates[g + WIDTH]);
      b0 = gate.fma(w0, b0);
      b1 = gate.fma(w1, b1);
      gate = broadcast(SPECIES, gates[g + 2 * WIDTH]);
      c0 = gate.fma(w0, c0);
      c1 = gate.fma(w1, c1);
      gate = broadcast(SPECIES, gates[g + 3 * WIDTH]);
      d0 = gate.fma(w0, d0);
      d1 = gate.fma(w1, d1);
      gate = broadcast(SPECIES, gates[g + 4 * WIDTH]);
      e0 = gate.fma(w0, e0);
      e1 = gate.fma(w1, e1);
      gate = broadcast(SPECIES, gates[g + 5 * WIDTH]);
      f0 = gate.fma(w0, f0);
      f1 = gate.fma(w1, f1);
      gate = broadcast(SPECIES, gates[g + 6 * WIDTH]);
      g0 = gate.fma(w0, g0);
      g1 = gate.fma(w1, g1);
      gate = broadcast(SPECIES, gates[g + 7 * WIDTH]);
      h0 = gate.fma(w0, h0);
      h1 = gate.fma(w1, h1);
    }
    a0.intoArray(into, at);
    a1.intoArray(into, next);
    b0.intoArray(into, at + COUNT);
    b1.intoArray(into, next + COUNT);
    c0.intoArray(into, at + 2 * COUNT);
    c1.intoArray(into, next + 2 * COUNT);
    d0.intoArray(into, at + 3 * COUNT);
    d1.intoArray(into, next + 3 * COUNT);
    e0.intoArray(into, at + 4 * COUNT);
    e1.intoArray(into, next + 4 * COUNT);
    f0.intoArray(into, at + 5 * COUNT);
    f1.intoArray(into, next + 5 * COUNT);
    g0.intoArray(into, at + 6 * COUNT);
    g1.intoArray(into, next + 6 * COUNT);
    h0.intoArray(into, at + 7 * COUNT);
    h1.intoArray(into, next + 7 * COUNT);
  }

  /** Multiplies four rows from {@code first} on; if fewer exist, the last row is repeated. */
  private static void fourRows(
      float[] weights,
      int start,
      float[] gates,
      int from,
      int panels,
      int rows,
      int first,
      float[] into,
      int to) {
    FloatVector a0 = zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector d0 = a0;
    FloatVector d1 = a0;
    int second = Math.min(first + 1, rows - 1);
    int third = Math.min(first + 2, rows - 1);
    int fourth = Math.min(first + 3, rows - 1);
    int toNextPanel = (rows - 1) * WIDTH;
    for (int k = 0, w = start; k < panels * WIDTH; k++, w += HALF) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      int g = from + k + k / WIDTH * toNextPanel;
      FloatVector gate = broadcast(SPECIES, gates[g + first * WIDTH]);
      a0 = gate.fma(w0, a0);
      a1 = gate.fma(w1, a1);
      gate = broadcast(SPECIES, gates[g + second * WIDTH]);
      b0 = gate.fma(w0, b0);
      b1 = gate.fma(w1, b1);
      gate = broadcast(SPECIES, gates[g + third * WIDTH]);
      c0 = gate.fma(w0, c0);
      c1 = gate.fma(w1, c1);
      gate = broadcast(SPECIES, gates[g + fourth * WIDTH]);
      d0 = gate.fma(w0, d0);
      d1 = gate.fma(w1, d1);
    }
    int next = to + rows * COUNT;
    a0.intoArray(into, to + first * COUNT);
    a1.intoArray(into, next + first * COUNT);
    b0.intoArray(into, to + second * COUNT);
    b1.intoArray(into, next + second * COUNT);
    c0.intoArray(into, to + third * COUNT);
    c1.intoArray(into, next + third * COUNT);
    d0.intoArray(into, to + fourth * COUNT);
    d1.intoArray(into, next + fourth * COUNT);
  }

  /** Multiplies one row with eight independent accumulators, to hide the latency of additions. */
  private static void oneRow(
      float[] weights,
      int start,
      float[] gates,
      int from,
      int panels,
      int rows,
      float[] into,
      int at) {
    FloatVector a0 = zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector d0 = a0;
    FloatVector d1 = a0;
    int toNextPanel = (rows - 1) * WIDTH;
    for (int k = 0, w = start; k < panels * WIDTH; k += 4, w += 4 * HALF) {
      int g = from + k + k / WIDTH * toNextPanel;
      FloatVector gate = broadcast(SPECIES, gates[g]);
      a0 = gate.fma(fromArray(SPECIES, weights, w), a0);
      a1 = gate.fma(fromArray(SPECIES, weights, w + COUNT), a1);
      gate = broadcast(SPECIES, gates[g + 1]);
      b0 = gate.fma(fromArray(SPECIES, weights, w + HALF), b0);
      b1 = gate.fma(fromArray(SPECIES, weights, w + HALF + COUNT), b1);
      gate = broadcast(SPECIES, gates[g + 2]);
      c0 = gate.fma(fromArray(SPECIES, weights, w + 2 * HALF), c0);
      c1 = gate.fma(fromArray(SPECIES, weights, w + 2 * HALF + COUNT), c1);
      gate = broadcast(SPECIES, gates[g + 3]);
      d0 = gate.fma(fromArray(SPECIES, weights, w + 3 * HALF), d0);
      d1 = gate.fma(fromArray(SPECIES, weights, w + 3 * HALF + COUNT), d1);
    }
    a0.add(b0).add(c0.add(d0)).intoArray(into, at);
    a1.add(b1).add(c1.add(d1)).intoArray(into, at + rows * COUNT);
  }
}
