package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * {@link ForwardProduct} of fewer than eight rows, panel by panel. Reading the weights dominates
 * the time, so each kernel processes as many rows as it has accumulators for.
 */
final class FewRowsProduct {
  private FewRowsProduct() {}

  /**
   * Multiplies up to four rows at once, more rows in two parts of nearly equal size. Parameters as
   * in {@link ForwardProduct#multiply}.
   *
   * @param weights {@code [panels, inner, WIDTH]}
   */
  static void multiply(
      int step,
      float[] weights,
      int inner,
      float[] operands,
      int from,
      int rows,
      float[] gates,
      int into) {
    int first = rows > 4 ? (rows + 1) / 2 : rows;
    int panels = weights.length / (inner * WIDTH);
    for (int i = 0; i < panels; i++) {
      int panel = ForwardProduct.alternatingIndex(step, i, panels);
      int start = panel * inner * WIDTH;
      int at = into + panel * rows * WIDTH;
      multiply(first, weights, start, inner, operands, from, rows, gates, at);
      if (first < rows) {
        int rest = at + first * WIDTH;
        multiply(rows - first, weights, start, inner, operands, from + first, rows, gates, rest);
      }
    }
  }

  private static void multiply(
      int count,
      float[] weights,
      int start,
      int inner,
      float[] operands,
      int from,
      int rows,
      float[] gates,
      int into) {
    switch (count) {
      case 1 -> oneRow(weights, start, inner, operands, from, rows, gates, into);
      case 2 -> twoRows(weights, start, inner, operands, from, rows, gates, into);
      case 3 -> threeRows(weights, start, inner, operands, from, rows, gates, into);
      default -> fourRows(weights, start, inner, operands, from, rows, gates, into);
    }
  }

  private static void oneRow(
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
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    for (int k = 0, at = from, w = start; k < inner; k++, at += rows, w += WIDTH) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector w2 = fromArray(SPECIES, weights, w + 2 * COUNT);
      FloatVector w3 = fromArray(SPECIES, weights, w + 3 * COUNT);
      FloatVector operand = broadcast(SPECIES, operands[at]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      a2 = operand.fma(w2, a2);
      a3 = operand.fma(w3, a3);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    a2.intoArray(gates, into + 2 * COUNT);
    a3.intoArray(gates, into + 3 * COUNT);
  }

  private static void twoRows(
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
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    for (int k = 0, at = from, w = start; k < inner; k++, at += rows, w += WIDTH) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector w2 = fromArray(SPECIES, weights, w + 2 * COUNT);
      FloatVector w3 = fromArray(SPECIES, weights, w + 3 * COUNT);
      FloatVector operand = broadcast(SPECIES, operands[at]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      a2 = operand.fma(w2, a2);
      a3 = operand.fma(w3, a3);
      operand = broadcast(SPECIES, operands[at + 1]);
      b0 = operand.fma(w0, b0);
      b1 = operand.fma(w1, b1);
      b2 = operand.fma(w2, b2);
      b3 = operand.fma(w3, b3);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    a2.intoArray(gates, into + 2 * COUNT);
    a3.intoArray(gates, into + 3 * COUNT);
    b0.intoArray(gates, into + WIDTH);
    b1.intoArray(gates, into + WIDTH + COUNT);
    b2.intoArray(gates, into + WIDTH + 2 * COUNT);
    b3.intoArray(gates, into + WIDTH + 3 * COUNT);
  }

  private static void threeRows(
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
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector c2 = a0;
    FloatVector c3 = a0;
    for (int k = 0, at = from, w = start; k < inner; k++, at += rows, w += WIDTH) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector w2 = fromArray(SPECIES, weights, w + 2 * COUNT);
      FloatVector w3 = fromArray(SPECIES, weights, w + 3 * COUNT);
      FloatVector operand = broadcast(SPECIES, operands[at]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      a2 = operand.fma(w2, a2);
      a3 = operand.fma(w3, a3);
      operand = broadcast(SPECIES, operands[at + 1]);
      b0 = operand.fma(w0, b0);
      b1 = operand.fma(w1, b1);
      b2 = operand.fma(w2, b2);
      b3 = operand.fma(w3, b3);
      operand = broadcast(SPECIES, operands[at + 2]);
      c0 = operand.fma(w0, c0);
      c1 = operand.fma(w1, c1);
      c2 = operand.fma(w2, c2);
      c3 = operand.fma(w3, c3);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    a2.intoArray(gates, into + 2 * COUNT);
    a3.intoArray(gates, into + 3 * COUNT);
    b0.intoArray(gates, into + WIDTH);
    b1.intoArray(gates, into + WIDTH + COUNT);
    b2.intoArray(gates, into + WIDTH + 2 * COUNT);
    b3.intoArray(gates, into + WIDTH + 3 * COUNT);
    c0.intoArray(gates, into + 2 * WIDTH);
    c1.intoArray(gates, into + 2 * WIDTH + COUNT);
    c2.intoArray(gates, into + 2 * WIDTH + 2 * COUNT);
    c3.intoArray(gates, into + 2 * WIDTH + 3 * COUNT);
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
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector c2 = a0;
    FloatVector c3 = a0;
    FloatVector d0 = a0;
    FloatVector d1 = a0;
    FloatVector d2 = a0;
    FloatVector d3 = a0;
    for (int k = 0, at = from, w = start; k < inner; k++, at += rows, w += WIDTH) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector w2 = fromArray(SPECIES, weights, w + 2 * COUNT);
      FloatVector w3 = fromArray(SPECIES, weights, w + 3 * COUNT);
      FloatVector operand = broadcast(SPECIES, operands[at]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      a2 = operand.fma(w2, a2);
      a3 = operand.fma(w3, a3);
      operand = broadcast(SPECIES, operands[at + 1]);
      b0 = operand.fma(w0, b0);
      b1 = operand.fma(w1, b1);
      b2 = operand.fma(w2, b2);
      b3 = operand.fma(w3, b3);
      operand = broadcast(SPECIES, operands[at + 2]);
      c0 = operand.fma(w0, c0);
      c1 = operand.fma(w1, c1);
      c2 = operand.fma(w2, c2);
      c3 = operand.fma(w3, c3);
      operand = broadcast(SPECIES, operands[at + 3]);
      d0 = operand.fma(w0, d0);
      d1 = operand.fma(w1, d1);
      d2 = operand.fma(w2, d2);
      d3 = operand.fma(w3, d3);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    a2.intoArray(gates, into + 2 * COUNT);
    a3.intoArray(gates, into + 3 * COUNT);
    b0.intoArray(gates, into + WIDTH);
    b1.intoArray(gates, into + WIDTH + COUNT);
    b2.intoArray(gates, into + WIDTH + 2 * COUNT);
    b3.intoArray(gates, into + WIDTH + 3 * COUNT);
    c0.intoArray(gates, into + 2 * WIDTH);
    c1.intoArray(gates, into + 2 * WIDTH + COUNT);
    c2.intoArray(gates, into + 2 * WIDTH + 2 * COUNT);
    c3.intoArray(gates, into + 2 * WIDTH + 3 * COUNT);
    d0.intoArray(gates, into + 3 * WIDTH);
    d1.intoArray(gates, into + 3 * WIDTH + COUNT);
    d2.intoArray(gates, into + 3 * WIDTH + 2 * COUNT);
    d3.intoArray(gates, into + 3 * WIDTH + 3 * COUNT);
  }
}
