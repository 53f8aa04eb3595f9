package org.carrousel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The processor's vectors, and the functions that bound a cell's values. */
final class Lanes {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Values of a vector. */
  static final int COUNT = SPECIES.length();

  /** Where the hyperbolic tangent is 1 in single precision. */
  private static final float LARGEST = 9;

  private Lanes() {}

  static FloatVector load(float[] values, int from) {
    return FloatVector.fromArray(SPECIES, values, from);
  }

  static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  static FloatVector zero() {
    return FloatVector.zero(SPECIES);
  }

  /** The smallest multiple of a vector's values that holds so many. */
  static int padded(int count) {
    return (count + COUNT - 1) / COUNT * COUNT;
  }

  /**
   * Replaces whole vectors of values by their hyperbolic tangent: a quotient of polynomials, fitted
   * on [0, 9] for the least relative error, which is 2e-8; with rounding at most 4e-7. What is not
   * a number stays so.
   *
   * @param from the first value
   * @param to behind the last one
   */
  static void tanh(float[] values, int from, int to) {
    for (int at = from; at < to; at += COUNT) {
      FloatVector x = load(values, at).min(all(LARGEST)).max(all(-LARGEST));
      FloatVector square = x.mul(x);
      FloatVector above = all(1.3354704e-8f);
      above = above.fma(square, all(2.0609117e-5f));
      above = above.fma(square, all(3.4955904e-3f));
      above = above.fma(square, all(1.3381028e-1f));
      above = above.fma(square, all(9.9999998e-1f));
      FloatVector below = all(7.7765768e-7f);
      below = below.fma(square, all(3.2856384e-4f));
      below = below.fma(square, all(2.5876991e-2f));
      below = below.fma(square, all(4.6714343e-1f));
      below = below.fma(square, all(1));
      x.mul(above).div(below).intoArray(values, at);
    }
  }
}
