package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * What a cell makes of its weighted sums at a time step, and the way back (see {@link
 * org.carrousel.cell.Lstm}), vector by vector of units. The four gates of a vector follow each
 * other in the order g, f, o, i. Of each array is given where its first vector lies.
 */
final class LstmGateKernel {
  private LstmGateKernel() {}

  /**
   * Takes a time step of some rows' vectors of units.
   *
   * @param gates hold {@code tanh(s)} of the candidate's sums, {@code tanh(s / 2)} of the others;
   *     they become gates
   * @param memory before the time step, from {@code before} on; receives that after it, from {@code
   *     after} on
   * @param bounded receives the hyperbolic tangent of the memory after the time step
   * @param hidden receives the hidden state
   * @param stride from a vector of the hidden state to that of the next row
   */
  static void remember(
      float[] gates,
      int firstGate,
      float[] memory,
      int before,
      int after,
      float[] bounded,
      int firstBounded,
      float[] hidden,
      int firstHidden,
      int stride,
      int rows) {
    FloatVector half = broadcast(SPECIES, 0.5f);
    for (int row = 0; row < rows; row++) {
      int at = firstGate + row * WIDTH;
      FloatVector forget = fromArray(SPECIES, gates, at + COUNT).fma(half, half);
      FloatVector output = fromArray(SPECIES, gates, at + 2 * COUNT).fma(half, half);
      FloatVector input = fromArray(SPECIES, gates, at + 3 * COUNT).fma(half, half);
      forget.intoArray(gates, at + COUNT);
      output.intoArray(gates, at + 2 * COUNT);
      input.intoArray(gates, at + 3 * COUNT);
      FloatVector activations =
          forget.fma(
              fromArray(SPECIES, memory, before + row * COUNT),
              input.mul(fromArray(SPECIES, gates, at)));
      activations.intoArray(memory, after + row * COUNT);
      FloatVector bound = VectorMath.tanh(activations);
      bound.intoArray(bounded, firstBounded + row * COUNT);
      output.mul(bound).intoArray(hidden, firstHidden + row * stride);
    }
  }

  /**
   * Turns gates into the gradients of their sums.
   *
   * @param before memory before the time step
   * @param bounded hyperbolic tangent of the memory after it
   * @param hidden gradient of the hidden state after it
   * @param memory gradient of the memory after it; becomes that of the memory before
   * @param firstState place in {@code hidden} and {@code memory}
   */
  static void differentiate(
      float[] gates,
      int firstGate,
      float[] before,
      int firstBefore,
      float[] bounded,
      int firstBounded,
      float[] hidden,
      float[] memory,
      int firstState,
      int vectors) {
    FloatVector one = broadcast(SPECIES, 1);
    for (int vector = 0; vector < vectors; vector++) {
      int at = firstGate + vector * WIDTH;
      int state = firstState + vector * COUNT;
      FloatVector candidate = fromArray(SPECIES, gates, at);
      FloatVector forget = fromArray(SPECIES, gates, at + COUNT);
      FloatVector output = fromArray(SPECIES, gates, at + 2 * COUNT);
      FloatVector input = fromArray(SPECIES, gates, at + 3 * COUNT);
      FloatVector bound = fromArray(SPECIES, bounded, firstBounded + vector * COUNT);
      FloatVector above = fromArray(SPECIES, hidden, state);
      FloatVector cell =
          above.mul(output).mul(one.sub(bound.mul(bound))).add(fromArray(SPECIES, memory, state));
      cell.mul(input).mul(one.sub(candidate.mul(candidate))).intoArray(gates, at);
      cell.mul(fromArray(SPECIES, before, firstBefore + vector * COUNT))
          .mul(slope(forget, one))
          .intoArray(gates, at + COUNT);
      above.mul(bound).mul(slope(output, one)).intoArray(gates, at + 2 * COUNT);
      cell.mul(candidate).mul(slope(input, one)).intoArray(gates, at + 3 * COUNT);
      cell.mul(forget).intoArray(memory, state);
    }
  }

  private static FloatVector slope(FloatVector logistic, FloatVector one) {
    return logistic.mul(one.sub(logistic));
  }
}
