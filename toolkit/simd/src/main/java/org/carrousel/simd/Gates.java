package org.carrousel.simd;

import static org.carrousel.simd.Lanes.COUNT;
import static org.carrousel.simd.Lanes.all;
import static org.carrousel.simd.Lanes.load;
import static org.carrousel.simd.Products.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * What a cell makes of its weighted sums at a time step, and the way back (see {@link
 * org.carrousel.recurrent.Lstm}), vector by vector of units. The four gates of a vector follow each
 * other in the order g, f, o, i. Of each array is given where its first vector lies.
 */
final class Gates {
  private Gates() {}

  /**
   * Takes the step of the memory.
   *
   * @param gates hold {@code tanh(s)} of the candidate's sums, {@code tanh(s / 2)} of the others;
   *     they become gates
   * @param memory before the time step, from {@code before} on; receives that after it, from {@code
   *     after} on
   * @param copy receives the memory after the time step, too
   */
  static void remember(
      float[] gates,
      int firstGate,
      float[] memory,
      int before,
      int after,
      float[] copy,
      int firstCopy,
      int vectors) {
    FloatVector half = all(0.5f);
    for (int vector = 0; vector < vectors; vector++) {
      int at = firstGate + vector * WIDTH;
      FloatVector forget = load(gates, at + COUNT).fma(half, half);
      FloatVector output = load(gates, at + 2 * COUNT).fma(half, half);
      FloatVector input = load(gates, at + 3 * COUNT).fma(half, half);
      forget.intoArray(gates, at + COUNT);
      output.intoArray(gates, at + 2 * COUNT);
      input.intoArray(gates, at + 3 * COUNT);
      FloatVector kept =
          forget.fma(load(memory, before + vector * COUNT), input.mul(load(gates, at)));
      kept.intoArray(memory, after + vector * COUNT);
      kept.intoArray(copy, firstCopy + vector * COUNT);
    }
  }

  /**
   * Lets the memory out.
   *
   * @param bounded hyperbolic tangent of the memory
   * @param hidden receives the hidden state
   */
  static void putOut(
      float[] gates,
      int firstGate,
      float[] bounded,
      int firstBounded,
      float[] hidden,
      int firstHidden,
      int vectors) {
    for (int vector = 0; vector < vectors; vector++) {
      load(gates, firstGate + vector * WIDTH + 2 * COUNT)
          .mul(load(bounded, firstBounded + vector * COUNT))
          .intoArray(hidden, firstHidden + vector * COUNT);
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
    FloatVector one = all(1);
    for (int vector = 0; vector < vectors; vector++) {
      int at = firstGate + vector * WIDTH;
      int state = firstState + vector * COUNT;
      FloatVector candidate = load(gates, at);
      FloatVector forget = load(gates, at + COUNT);
      FloatVector output = load(gates, at + 2 * COUNT);
      FloatVector input = load(gates, at + 3 * COUNT);
      FloatVector bound = load(bounded, firstBounded + vector * COUNT);
      FloatVector above = load(hidden, state);
      FloatVector cell = above.mul(output).mul(one.sub(bound.mul(bound))).add(load(memory, state));
      cell.mul(input).mul(one.sub(candidate.mul(candidate))).intoArray(gates, at);
      cell.mul(load(before, firstBefore + vector * COUNT))
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
