package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** SIMD vectors of the CPU, and the hyperbolic tangent on them. */
final class VectorMath {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Floats of a vector. */
  static final int COUNT = SPECIES.length();

  /** Bits of 9; for larger arguments the hyperbolic tangent is 1 in single precision. */
  private static final int MAX_ARGUMENT_BITS = Float.floatToIntBits(9);

  /** Offset that makes the bits of every NaN a negative integer, and of no other magnitude. */
  private static final int NAN_OFFSET = Integer.MIN_VALUE - 0x7f800001;

  private VectorMath() {}

  /** Rounds a number of floats up to whole vectors. */
  static int padded(int count) {
    return (count + COUNT - 1) / COUNT * COUNT;
  }

  /**
   * Replaces values by their hyperbolic tangent.
   *
   * @param from index of the first value
   * @param to index behind the last value; {@code to - from} is a multiple of {@link #COUNT}
   */
  static void tanh(float[] values, int from, int to) {
    for (int at = from; at < to; at += COUNT) {
      tanh(fromArray(SPECIES, values, at)).intoArray(values, at);
    }
  }

  /**
   * Returns the hyperbolic tangent: a rational function, fitted on [0, 9] for the smallest relative
   * error. {@code VectorMathTest} bounds the relative error by 7e-7. NaN stays NaN.
   */
  static FloatVector tanh(FloatVector values) {
    FloatVector x = clamp(values);
    FloatVector square = x.mul(x);
    return numerator(x, square).div(denominator(square));
  }

  /**
   * Clamps values to [-9, 9] by comparing their bits as integers, which is faster than Java's
   * floating-point minimum with its rules for NaN and negative zero.
   */
  private static FloatVector clamp(FloatVector values) {
    IntVector bits = values.reinterpretAsInts();
    IntVector sign = bits.and(Integer.MIN_VALUE);
    IntVector magnitude = bits.and(Integer.MAX_VALUE);
    // NaN becomes a negative integer, which the minimum does not change.
    return magnitude
        .add(NAN_OFFSET)
        .min(MAX_ARGUMENT_BITS + NAN_OFFSET)
        .sub(NAN_OFFSET)
        .or(sign)
        .reinterpretAsFloats();
  }

  private static FloatVector numerator(FloatVector x, FloatVector square) {
    FloatVector sum = broadcast(SPECIES, 1.3354704e-8f);
    sum = sum.fma(square, broadcast(SPECIES, 2.0609117e-5f));
    sum = sum.fma(square, broadcast(SPECIES, 3.4955904e-3f));
    sum = sum.fma(square, broadcast(SPECIES, 1.3381028e-1f));
    return sum.fma(square, broadcast(SPECIES, 9.9999998e-1f)).mul(x);
  }

  private static FloatVector denominator(FloatVector square) {
    FloatVector sum = broadcast(SPECIES, 7.7765768e-7f);
    sum = sum.fma(square, broadcast(SPECIES, 3.2856384e-4f));
    sum = sum.fma(square, broadcast(SPECIES, 2.5876991e-2f));
    sum = sum.fma(square, broadcast(SPECIES, 4.6714343e-1f));
    return sum.fma(square, broadcast(SPECIES, 1));
  }
}
