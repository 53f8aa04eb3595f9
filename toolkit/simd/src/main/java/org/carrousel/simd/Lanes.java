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
   * on [0, 9] for the least relative error, which with rounding is at most 7e-7. What is not a
   * number stays so. Two vectors share a division, which takes as long as all the rest.
   *
   * @param from the first value
   * @param to behind the last one
   */
  static void tanh(float[] values, int from, int to) {
    int at = from;
    for (; at + COUNT < to; at += 2 * COUNT) {
      FloatVector x = bounded(load(values, at));
      FloatVector y = bounded(load(values, at + COUNT));
      FloatVector belowX = below(x.mul(x));
      FloatVector belowY = below(y.mul(y));
      FloatVector inverse = all(1).div(belowX.mul(belowY));
      above(x).mul(belowY).mul(inverse).intoArray(values, at);
      above(y).mul(belowX).mul(inverse).intoArray(values, at + COUNT);
    }
    if (at < to) {
      FloatVector x = bounded(load(values, at));
      above(x).div(below(x.mul(x))).intoArray(values, at);
    }
  }

  private static FloatVector bounded(FloatVector values) {
    return values.min(all(LARGEST)).max(all(-LARGEST));
  }

  private static FloatVector above(FloatVector x) {
    FloatVector square = x.mul(x);
    FloatVector sum = all(1.3354704e-8f);
    sum = sum.fma(square, all(2.0609117e-5f));
    sum = sum.fma(square, all(3.4955904e-3f));
    sum = sum.fma(square, all(1.3381028e-1f));
    return sum.fma(square, all(9.9999998e-1f)).mul(x);
  }

  private static FloatVector below(FloatVector square) {
    FloatVector sum = all(7.7765768e-7f);
    sum = sum.fma(square, all(3.2856384e-4f));
    sum = sum.fma(square, all(2.5876991e-2f));
    sum = sum.fma(square, all(4.6714343e-1f));
    return sum.fma(square, all(1));
  }
}
