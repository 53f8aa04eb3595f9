package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Gradient of the weights: {@code operands^T gates}, summed over rows and time steps. See {@link
 * PanelLayout}.
 */
final class OuterProduct {
  /** Operand values of one kernel call; operands are padded to a multiple of it. */
  static final int OPERANDS = 4;

  /** Rows of all time steps that are accumulated in registers; their gates fit the L1 cache. */
  private static final int CHUNK = 128;

  private OuterProduct() {}

  /**
   * Adds the products to the sums.
   *
   * @param operands {@code [time, width, rows]}
   * @param width padded length of an operand, a multiple of {@link #OPERANDS}
   * @param first first time step
   * @param steps time step behind the last one
   * @param gates gradients of the gates' sums, {@code [time, panels, rows, WIDTH]}
   * @param sums {@code [panels, width, WIDTH]}
   */
  static void add(
      float[] operands,
      int width,
      int first,
      int steps,
      int rows,
      float[] gates,
      int panels,
      float[] sums) {
    int chunk = Math.max(1, CHUNK / rows);
    for (int step = first; step < steps; step += chunk) {
      int count = Math.min(chunk, steps - step) * rows;
      for (int panel = 0; panel < panels; panel++) {
        int gate = (step * panels + panel) * rows * WIDTH;
        for (int k = 0; k < width; k += OPERANDS) {
          int operand = (step * width + k) * rows;
          int at = (panel * width + k) * WIDTH;
          fourOperands(operands, operand, width, count, rows, gates, gate, panels, sums, at);
        }
      }
    }
  }

  private static void fourOperands(
      float[] operands,
      int operand,
      int width,
      int count,
      int rows,
      float[] gates,
      int gate,
      int panels,
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
    int operandJump = (width - 1) * rows;
    int gateJump = (panels - 1) * rows * WIDTH;
    int row = 0;
    for (int i = 0, k = operand, g = gate; i < count; i++, k++, g += WIDTH) {
      if (row == rows) {
        row = 0;
        k += operandJump;
        g += gateJump;
      }
      row++;
      FloatVector g0 = fromArray(SPECIES, gates, g);
      FloatVector g1 = fromArray(SPECIES, gates, g + COUNT);
      FloatVector g2 = fromArray(SPECIES, gates, g + 2 * COUNT);
      FloatVector g3 = fromArray(SPECIES, gates, g + 3 * COUNT);
      FloatVector factor = broadcast(SPECIES, operands[k]);
      a0 = factor.fma(g0, a0);
      a1 = factor.fma(g1, a1);
      a2 = factor.fma(g2, a2);
      a3 = factor.fma(g3, a3);
      factor = broadcast(SPECIES, operands[k + rows]);
      b0 = factor.fma(g0, b0);
      b1 = factor.fma(g1, b1);
      b2 = factor.fma(g2, b2);
      b3 = factor.fma(g3, b3);
      factor = broadcast(SPECIES, operands[k + 2 * rows]);
      c0 = factor.fma(g0, c0);
      c1 = factor.fma(g1, c1);
      c2 = factor.fma(g2, c2);
      c3 = factor.fma(g3, c3);
      factor = broadcast(SPECIES, operands[k + 3 * rows]);
      d0 = factor.fma(g0, d0);
      d1 = factor.fma(g1, d1);
      d2 = factor.fma(g2, d2);
      d3 = factor.fma(g3, d3);
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
