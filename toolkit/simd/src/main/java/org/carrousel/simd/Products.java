package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static org.carrousel.simd.Lanes.COUNT;
import static org.carrousel.simd.Lanes.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Products of matrices that lie in panels. What is summed up stays in registers: four rows of four
 * vectors, or eight rows of one. The vectors' own methods alone are called here: of others, the
 * compiler leaves those out of a loop that it has seldom seen called, and with them goes what is
 * summed up, into objects.
 */
final class Products {
  /** Vectors of a panel of gates: one of each gate, for the same units. */
  static final int GATES = 4;

  /** Values of a row of a panel of gates. */
  static final int WIDTH = GATES * COUNT;

  /** Rows that are taken at once; also what operands are padded to. */
  static final int ROWS = 4;

  private static final int NARROW_ROWS = 8;

  /** Time steps of an outer product whose factors stay in the fastest cache. */
  private static final int CHUNK = 64;

  private Products() {}

  /**
   * Gates of some rows, {@code operands weights}, panel by panel.
   *
   * @param weights a panel behind the other, each {@code [inner, WIDTH]}
   * @param operands row by row
   * @param from the first operand
   * @param stride from an operand to that of the next row
   * @param gates receive {@code [panels, rows, WIDTH]}
   * @param into where they begin
   */
  static void multiply(
      float[] weights,
      int inner,
      float[] operands,
      int from,
      int stride,
      int rows,
      float[] gates,
      int into) {
    int at = into;
    for (int start = 0; start < weights.length; start += inner * WIDTH, at += rows * WIDTH) {
      int row = 0;
      for (; row + ROWS <= rows; row += ROWS) {
        fourRows(
            weights, start, inner, operands, from + row * stride, stride, gates, at + row * WIDTH);
      }
      for (; row < rows; row++) {
        oneRow(weights, start, inner, operands, from + row * stride, gates, at + row * WIDTH);
      }
    }
  }

  private static void fourRows(
      float[] weights,
      int start,
      int inner,
      float[] operands,
      int from,
      int stride,
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
    for (int k = 0, w = start; k < inner; k++, w += WIDTH) {
      FloatVector w0 = fromArray(SPECIES, weights, w);
      FloatVector w1 = fromArray(SPECIES, weights, w + COUNT);
      FloatVector w2 = fromArray(SPECIES, weights, w + 2 * COUNT);
      FloatVector w3 = fromArray(SPECIES, weights, w + 3 * COUNT);
      FloatVector operand = broadcast(SPECIES, operands[from + k]);
      a0 = operand.fma(w0, a0);
      a1 = operand.fma(w1, a1);
      a2 = operand.fma(w2, a2);
      a3 = operand.fma(w3, a3);
      operand = broadcast(SPECIES, operands[from + stride + k]);
      b0 = operand.fma(w0, b0);
      b1 = operand.fma(w1, b1);
      b2 = operand.fma(w2, b2);
      b3 = operand.fma(w3, b3);
      operand = broadcast(SPECIES, operands[from + 2 * stride + k]);
      c0 = operand.fma(w0, c0);
      c1 = operand.fma(w1, c1);
      c2 = operand.fma(w2, c2);
      c3 = operand.fma(w3, c3);
      operand = broadcast(SPECIES, operands[from + 3 * stride + k]);
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

  private static void oneRow(
      float[] weights, int start, int inner, float[] operands, int from, float[] gates, int into) {
    FloatVector a0 = zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    for (int k = 0, w = start; k < inner; k++, w += WIDTH) {
      FloatVector operand = broadcast(SPECIES, operands[from + k]);
      a0 = operand.fma(fromArray(SPECIES, weights, w), a0);
      a1 = operand.fma(fromArray(SPECIES, weights, w + COUNT), a1);
      a2 = operand.fma(fromArray(SPECIES, weights, w + 2 * COUNT), a2);
      a3 = operand.fma(fromArray(SPECIES, weights, w + 3 * COUNT), a3);
    }
    a0.intoArray(gates, into);
    a1.intoArray(gates, into + COUNT);
    a2.intoArray(gates, into + 2 * COUNT);
    a3.intoArray(gates, into + 3 * COUNT);
  }

  /**
   * Gradients of operands, {@code gates weights'}. Sums go through memory from panel to panel:
   * carried through two loops, the compiler would put them into objects.
   *
   * @param weights panels of one vector of operands, each {@code [panels of gates, WIDTH, COUNT]}
   * @param gates {@code [panels, rows, WIDTH]}; here the gates' gradients
   * @param from the first one's place
   * @param panels of gates
   * @param into receives {@code [vectors of operands, rows, COUNT]}
   * @param vectors of operands
   */
  static void multiplyBack(
      float[] weights, float[] gates, int from, int panels, int rows, float[] into, int vectors) {
    Arrays.fill(into, 0, vectors * rows * COUNT, 0);
    int size = panels * WIDTH * COUNT;
    for (int p = 0; p < panels; p++) {
      int start = p * WIDTH * COUNT;
      int first = from + p * rows * WIDTH;
      int row = 0;
      for (; row + NARROW_ROWS <= rows; row += NARROW_ROWS) {
        for (int q = 0; q < vectors; q++) {
          int at = (q * rows + row) * COUNT;
          eightRows(weights, start + q * size, gates, first + row * WIDTH, into, at);
        }
      }
      for (; row < rows; row++) {
        int q = 0;
        for (; q + GATES <= vectors; q += GATES) {
          int at = (q * rows + row) * COUNT;
          int gate = first + row * WIDTH;
          fourVectors(weights, start + q * size, size, gates, gate, into, at, rows * COUNT);
        }
        for (; q < vectors; q++) {
          int at = (q * rows + row) * COUNT;
          oneVector(weights, start + q * size, gates, first + row * WIDTH, into, at);
        }
      }
    }
  }

  private static void eightRows(
      float[] weights, int start, float[] gates, int from, float[] into, int at) {
    FloatVector a = fromArray(SPECIES, into, at);
    FloatVector b = fromArray(SPECIES, into, at + COUNT);
    FloatVector c = fromArray(SPECIES, into, at + 2 * COUNT);
    FloatVector d = fromArray(SPECIES, into, at + 3 * COUNT);
    FloatVector e = fromArray(SPECIES, into, at + 4 * COUNT);
    FloatVector f = fromArray(SPECIES, into, at + 5 * COUNT);
    FloatVector g = fromArray(SPECIES, into, at + 6 * COUNT);
    FloatVector h = fromArray(SPECIES, into, at + 7 * COUNT);
    for (int k = from, w = start; k < from + WIDTH; k++, w += COUNT) {
      FloatVector weight = fromArray(SPECIES, weights, w);
      a = weight.fma(broadcast(SPECIES, gates[k]), a);
      b = weight.fma(broadcast(SPECIES, gates[k + WIDTH]), b);
      c = weight.fma(broadcast(SPECIES, gates[k + 2 * WIDTH]), c);
      d = weight.fma(broadcast(SPECIES, gates[k + 3 * WIDTH]), d);
      e = weight.fma(broadcast(SPECIES, gates[k + 4 * WIDTH]), e);
      f = weight.fma(broadcast(SPECIES, gates[k + 5 * WIDTH]), f);
      g = weight.fma(broadcast(SPECIES, gates[k + 6 * WIDTH]), g);
      h = weight.fma(broadcast(SPECIES, gates[k + 7 * WIDTH]), h);
    }
    a.intoArray(into, at);
    b.intoArray(into, at + COUNT);
    c.intoArray(into, at + 2 * COUNT);
    d.intoArray(into, at + 3 * COUNT);
    e.intoArray(into, at + 4 * COUNT);
    f.intoArray(into, at + 5 * COUNT);
    g.intoArray(into, at + 6 * COUNT);
    h.intoArray(into, at + 7 * COUNT);
  }

  private static void fourVectors(
      float[] weights,
      int start,
      int size,
      float[] gates,
      int from,
      float[] into,
      int at,
      int stride) {
    FloatVector a = fromArray(SPECIES, into, at);
    FloatVector b = fromArray(SPECIES, into, at + stride);
    FloatVector c = fromArray(SPECIES, into, at + 2 * stride);
    FloatVector d = fromArray(SPECIES, into, at + 3 * stride);
    for (int k = from, w = start; k < from + WIDTH; k++, w += COUNT) {
      FloatVector gate = broadcast(SPECIES, gates[k]);
      a = gate.fma(fromArray(SPECIES, weights, w), a);
      b = gate.fma(fromArray(SPECIES, weights, w + size), b);
      c = gate.fma(fromArray(SPECIES, weights, w + 2 * size), c);
      d = gate.fma(fromArray(SPECIES, weights, w + 3 * size), d);
    }
    a.intoArray(into, at);
    b.intoArray(into, at + stride);
    c.intoArray(into, at + 2 * stride);
    d.intoArray(into, at + 3 * stride);
  }

  /** Four sums, none of which waits for another. */
  private static void oneVector(
      float[] weights, int start, float[] gates, int from, float[] into, int at) {
    FloatVector a = fromArray(SPECIES, into, at);
    FloatVector b = zero(SPECIES);
    FloatVector c = b;
    FloatVector d = b;
    for (int k = from, w = start; k < from + WIDTH; k += 4, w += 4 * COUNT) {
      a = fromArray(SPECIES, weights, w).fma(broadcast(SPECIES, gates[k]), a);
      b = fromArray(SPECIES, weights, w + COUNT).fma(broadcast(SPECIES, gates[k + 1]), b);
      c = fromArray(SPECIES, weights, w + 2 * COUNT).fma(broadcast(SPECIES, gates[k + 2]), c);
      d = fromArray(SPECIES, weights, w + 3 * COUNT).fma(broadcast(SPECIES, gates[k + 3]), d);
    }
    a.add(b).add(c.add(d)).intoArray(into, at);
  }

  /**
   * Adds the products of operands and gates over time steps and rows, {@code operands' gates}.
   *
   * @param operands {@code [time steps, rows, width]}
   * @param width of an operand, a multiple of {@link #ROWS}
   * @param first time step
   * @param steps behind the last time step
   * @param gates {@code [time steps, panels, rows, WIDTH]}
   * @param panels of gates
   * @param sums {@code [panels, width, WIDTH]}
   */
  static void addOuter(
      float[] operands,
      int width,
      int first,
      int steps,
      int rows,
      float[] gates,
      int panels,
      float[] sums) {
    int size = rows * width;
    int panel = rows * WIDTH;
    if (rows >= NARROW_ROWS) {
      for (int step = first; step < steps; step++) {
        int from = step * size;
        int gate = step * panels * panel;
        addOuter(operands, from, width, width, rows, gates, gate, panel, WIDTH, panels, sums);
      }
      return;
    }
    // Of few rows, each is summed over time steps: sums leave their registers less often.
    for (int step = first; step < steps; step += CHUNK) {
      int count = Math.min(CHUNK, steps - step);
      for (int row = 0; row < rows; row++) {
        int from = step * size + row * width;
        int gate = step * panels * panel + row * WIDTH;
        addOuter(
            operands, from, size, width, count, gates, gate, panel, panels * panel, panels, sums);
      }
    }
  }

  /**
   * The same for a number of operands.
   *
   * @param from the first operand
   * @param stride from an operand to the next
   * @param gate the first operand's gates in the first panel
   * @param panel from a panel of gates to the next
   * @param gateStride from an operand's gates to those of the next
   */
  private static void addOuter(
      float[] operands,
      int from,
      int stride,
      int width,
      int count,
      float[] gates,
      int gate,
      int panel,
      int gateStride,
      int panels,
      float[] sums) {
    for (int p = 0; p < panels; p++) {
      for (int k = 0; k < width; k += ROWS) {
        int at = (p * width + k) * WIDTH;
        fourOperands(
            operands, from + k, stride, count, gates, gate + p * panel, gateStride, sums, at);
      }
    }
  }

  private static void fourOperands(
      float[] operands,
      int from,
      int stride,
      int count,
      float[] gates,
      int firstGate,
      int gateStride,
      float[] sums,
      int at) {
    FloatVector a0 = fromArray(SPECIES, sums, at);
    FloatVector a1 = fromArray(SPECIES, sums, at + COUNT);
    FloatVector a2 = fromArray(SPECIES, sums, at + 2 * COUNT);
    FloatVector a3 = fromArray(SPECIES, sums, at + 3 * COUNT);
    FloatVector b0 = fromArray(SPECIES, sums, at + WIDTH);
    FloatVector b1 = fromArray(SPECIES, sums, at + WIDTH + COUNT);
    FloatVector b2 = fromArray(SPECIES, sums, at + WIDTH + 2 * COUNT);
    FloatVector b3 = fromArray(SPECIES, sums, at + WIDTH + 3 * COUNT);
    FloatVector c0 = fromArray(SPECIES, sums, at + 2 * WIDTH);
    FloatVector c1 = fromArray(SPECIES, sums, at + 2 * WIDTH + COUNT);
    FloatVector c2 = fromArray(SPECIES, sums, at + 2 * WIDTH + 2 * COUNT);
    FloatVector c3 = fromArray(SPECIES, sums, at + 2 * WIDTH + 3 * COUNT);
    FloatVector d0 = fromArray(SPECIES, sums, at + 3 * WIDTH);
    FloatVector d1 = fromArray(SPECIES, sums, at + 3 * WIDTH + COUNT);
    FloatVector d2 = fromArray(SPECIES, sums, at + 3 * WIDTH + 2 * COUNT);
    FloatVector d3 = fromArray(SPECIES, sums, at + 3 * WIDTH + 3 * COUNT);
    for (int i = 0; i < count; i++) {
      int gate = firstGate + i * gateStride;
      int operandAt = from + i * stride;
      FloatVector g0 = fromArray(SPECIES, gates, gate);
      FloatVector g1 = fromArray(SPECIES, gates, gate + COUNT);
      FloatVector g2 = fromArray(SPECIES, gates, gate + 2 * COUNT);
      FloatVector g3 = fromArray(SPECIES, gates, gate + 3 * COUNT);
      FloatVector operand = broadcast(SPECIES, operands[operandAt]);
      a0 = operand.fma(g0, a0);
      a1 = operand.fma(g1, a1);
      a2 = operand.fma(g2, a2);
      a3 = operand.fma(g3, a3);
      operand = broadcast(SPECIES, operands[operandAt + 1]);
      b0 = operand.fma(g0, b0);
      b1 = operand.fma(g1, b1);
      b2 = operand.fma(g2, b2);
      b3 = operand.fma(g3, b3);
      operand = broadcast(SPECIES, operands[operandAt + 2]);
      c0 = operand.fma(g0, c0);
      c1 = operand.fma(g1, c1);
      c2 = operand.fma(g2, c2);
      c3 = operand.fma(g3, c3);
      operand = broadcast(SPECIES, operands[operandAt + 3]);
      d0 = operand.fma(g0, d0);
      d1 = operand.fma(g1, d1);
      d2 = operand.fma(g2, d2);
      d3 = operand.fma(g3, d3);
    }
    a0.intoArray(sums, at);
    a1.intoArray(sums, at + COUNT);
    a2.intoArray(sums, at + 2 * COUNT);
    a3.intoArray(sums, at + 3 * COUNT);
    b0.intoArray(sums, at + WIDTH);
    b1.intoArray(sums, at + WIDTH + COUNT);
    b2.intoArray(sums, at + WIDTH + 2 * COUNT);
    b3.intoArray(sums, at + WIDTH + 3 * COUNT);
    c0.intoArray(sums, at + 2 * WIDTH);
    c1.intoArray(sums, at + 2 * WIDTH + COUNT);
    c2.intoArray(sums, at + 2 * WIDTH + 2 * COUNT);
    c3.intoArray(sums, at + 2 * WIDTH + 3 * COUNT);
    d0.intoArray(sums, at + 3 * WIDTH);
    d1.intoArray(sums, at + 3 * WIDTH + COUNT);
    d2.intoArray(sums, at + 3 * WIDTH + 2 * COUNT);
    d3.intoArray(sums, at + 3 * WIDTH + 3 * COUNT);
  }
}
