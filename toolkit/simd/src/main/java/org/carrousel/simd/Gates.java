package org.carrousel.simd;

import static org.carrousel.simd.Lanes.COUNT;
import static org.carrousel.simd.Lanes.all;
import static org.carrousel.simd.Lanes.load;
import static org.carrousel.simd.Products.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * What a cell makes of its weighted sums at a time step, and the way back (see {@link
 * org.carrousel.recurrent.Lstm}): a row at a time, vector by vector. Where a vector of gates lies
 * is given by {@code from}, that of the first, and by {@code panel}, the way to the next; the four
 * gates of a vector follow each other in the order g, f, o, i.
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
   */
  static void remember(
      float[] gates, int from, int panel, float[] memory, int before, int after, int units) {
    FloatVector half = all(0.5f);
    for (int unit = 0, at = from; unit < units; unit += COUNT, at += panel) {
      FloatVector forget = load(gates, at + COUNT).fma(half, half);
      FloatVector output = load(gates, at + 2 * COUNT).fma(half, half);
      FloatVector input = load(gates, at + 3 * COUNT).fma(half, half);
      forget.intoArray(gates, at + COUNT);
      output.intoArray(gates, at + 2 * COUNT);
      input.intoArray(gates, at + 3 * COUNT);
      forget
          .fma(load(memory, before + unit), input.mul(load(gates, at)))
          .intoArray(memory, after + unit);
    }
  }

  /**
   * Lets the memory out.
   *
   * @param bounded hyperbolic tangent of the memory, from {@code boundedAt} on
   * @param hidden receives the hidden state, from {@code hiddenAt} on
   */
  static void putOut(
      float[] gates,
      int from,
      int panel,
      float[] bounded,
      int boundedAt,
      float[] hidden,
      int hiddenAt,
      int units) {
    for (int unit = 0, at = from; unit < units; unit += COUNT, at += panel) {
      load(gates, at + 2 * COUNT)
          .mul(load(bounded, boundedAt + unit))
          .intoArray(hidden, hiddenAt + unit);
    }
  }

  /**
   * Turns gates into the gradients of their sums.
   *
   * @param before memory before the time step
   * @param bounded hyperbolic tangent of the memory after it
   * @param hidden gradient of the hidden state after it
   * @param memory gradient of the memory after it; becomes that of the memory before
   * @param rowAt place of the row in {@code hidden} and {@code memory}
   */
  static void differentiate(
      float[] gates,
      int from,
      int panel,
      float[] before,
      int beforeAt,
      float[] bounded,
      int boundedAt,
      float[] hidden,
      float[] memory,
      int rowAt,
      int units) {
    FloatVector one = all(1);
    for (int unit = 0, at = from; unit < units; unit += COUNT, at += panel) {
      FloatVector candidate = load(gates, at);
      FloatVector forget = load(gates, at + COUNT);
      FloatVector output = load(gates, at + 2 * COUNT);
      FloatVector input = load(gates, at + 3 * COUNT);
      FloatVector bound = load(bounded, boundedAt + unit);
      FloatVector above = load(hidden, rowAt + unit);
      FloatVector cell =
          above.mul(output).mul(one.sub(bound.mul(bound))).add(load(memory, rowAt + unit));
      cell.mul(input).mul(one.sub(candidate.mul(candidate))).intoArray(gates, at);
      cell.mul(load(before, beforeAt + unit)).mul(slope(forget, one)).intoArray(gates, at + COUNT);
      above.mul(bound).mul(slope(output, one)).intoArray(gates, at + 2 * COUNT);
      cell.mul(candidate).mul(slope(input, one)).intoArray(gates, at + 3 * COUNT);
      cell.mul(forget).intoArray(memory, rowAt + unit);
    }
  }

  private static FloatVector slope(FloatVector logistic, FloatVector one) {
    return logistic.mul(one.sub(logistic));
  }

  /** No gradient: of a time step that is missing. */
  static void clear(float[] gates, int from, int panel, int units) {
    FloatVector zero = Lanes.zero();
    for (int unit = 0, at = from; unit < units; unit += COUNT, at += panel) {
      for (int k = at; k < at + WIDTH; k += COUNT) {
        zero.intoArray(gates, k);
      }
    }
  }
}
