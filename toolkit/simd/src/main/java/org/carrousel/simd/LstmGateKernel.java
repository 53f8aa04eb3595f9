package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Element-wise part of an LSTM time step, forward and backward, on vectors of units (equations in
 * {@link org.carrousel.cell.Lstm}). The four gates of a vector are contiguous, in the order g, f,
 * o, i. Each array comes with the index of its first vector.
 */
final class LstmGateKernel {
  private LstmGateKernel() {}

  /**
   * Computes gates, memory cell and hidden state of one vector of units in each row.
   *
   * @param gates {@code tanh(s)} of the candidate's sums, {@code tanh(s / 2)} of the other gates'
   *     sums; replaced by the gates
   * @param memory memory before the time step, from index {@code before} on; receives the memory
   *     after it, from index {@code after} on
   * @param tanhMemory receives the hyperbolic tangent of the memory after the time step
   * @param hidden receives the hidden state
   * @param stride distance between the hidden vectors of consecutive rows
   */
  static void updateState(
      float[] gates,
      int firstGate,
      float[] memory,
      int before,
      int after,
      float[] tanhMemory,
      int firstTanh,
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
      FloatVector tanh = VectorMath.tanh(activations);
      tanh.intoArray(tanhMemory, firstTanh + row * COUNT);
      output.mul(tanh).intoArray(hidden, firstHidden + row * stride);
    }
  }

  /**
   * Replaces gates by the gradients with respect to their sums.
   *
   * @param before memory before the time step
   * @param tanhMemory hyperbolic tangent of the memory after the time step
   * @param hidden gradient of the hidden state after the time step
   * @param memory gradient of the memory after the time step; replaced by that of the memory before
   * @param firstState index in {@code hidden} and {@code memory}
   */
  static void differentiate(
      float[] gates,
      int firstGate,
      float[] before,
      int firstBefore,
      float[] tanhMemory,
      int firstTanh,
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
      FloatVector tanh = fromArray(SPECIES, tanhMemory, firstTanh + vector * COUNT);
      FloatVector hiddenGradient = fromArray(SPECIES, hidden, state);
      FloatVector cell =
          hiddenGradient
              .mul(output)
              .mul(one.sub(tanh.mul(tanh)))
              .add(fromArray(SPECIES, memory, state));
      cell.mul(input).mul(one.sub(candidate.mul(candidate))).intoArray(gates, at);
      cell.mul(fromArray(SPECIES, before, firstBefore + vector * COUNT))
          .mul(slope(forget, one))
          .intoArray(gates, at + COUNT);
      hiddenGradient.mul(tanh).mul(slope(output, one)).intoArray(gates, at + 2 * COUNT);
      cell.mul(candidate).mul(slope(input, one)).intoArray(gates, at + 3 * COUNT);
      cell.mul(forget).intoArray(memory, state);
    }
  }

  private static FloatVector slope(FloatVector logistic, FloatVector one) {
    return logistic.mul(one.sub(logistic));
  }
}
