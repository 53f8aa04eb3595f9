package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** The processor's vectors, and the functions that bound a cell's values. */
final class VectorMath {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Values of a vector. */
  static final int COUNT = SPECIES.length();

  /** Bits of the number from which on the hyperbolic tangent is 1 in single precision. */
  private static final int LARGEST = Float.floatToIntBits(9);

  /** Distance from the first bits that are not a number to the first negative ones. */
  private static final int NOT_A_NUMBER = Integer.MIN_VALUE - 0x7f800001;

  private VectorMath() {}

  /** The smallest multiple of a vector's values that holds so many. */
  static int padded(int count) {
    return (count + COUNT - 1) / COUNT * COUNT;
  }

  /**
   * Replaces whole vectors of values by their hyperbolic tangent.
   *
   * @param from the first value
   * @param to behind the last one
   */
  static void tanh(float[] values, int from, int to) {
    for (int at = from; at < to; at += COUNT) {
      tanh(fromArray(SPECIES, values, at)).intoArray(values, at);
    }
  }

  /**
   * The hyperbolic tangent: a quotient of polynomials, fitted on [0, 9] for the least relative
   * error, which with rounding is at most 7e-7. What is not a number stays so.
   */
  static FloatVector tanh(FloatVector values) {
    FloatVector x = bounded(values);
    FloatVector square = x.mul(x);
    return above(x, square).div(below(square));
  }

  /**
   * Bounds magnitudes by their bits, which are in the order of the numbers. A comparison of
   * floating point takes longer, since Java minds what is not a number and the sign of zero in it.
   */
  private static FloatVector bounded(FloatVector values) {
    IntVector bits = values.reinterpretAsInts();
    IntVector sign = bits.and(Integer.MIN_VALUE);
    IntVector magnitude = bits.and(Integer.MAX_VALUE);
    // What is not a number becomes negative, and so passes.
    return magnitude
        .add(NOT_A_NUMBER)
        .min(LARGEST + NOT_A_NUMBER)
        .sub(NOT_A_NUMBER)
        .or(sign)
        .reinterpretAsFloats();
  }

  private static FloatVector above(FloatVector x, FloatVector square) {
    FloatVector sum = broadcast(SPECIES, 1.3354704e-8f);
    sum = sum.fma(square, broadcast(SPECIES, 2.0609117e-5f));
    sum = sum.fma(square, broadcast(SPECIES, 3.4955904e-3f));
    sum = sum.fma(square, broadcast(SPECIES, 1.3381028e-1f));
    return sum.fma(square, broadcast(SPECIES, 9.9999998e-1f)).mul(x);
  }

  private static FloatVector below(FloatVector square) {
    FloatVector sum = broadcast(SPECIES, 7.7765768e-7f);
    sum = sum.fma(square, broadcast(SPECIES, 3.2856384e-4f));
    sum = sum.fma(square, broadcast(SPECIES, 2.5876991e-2f));
    sum = sum.fma(square, broadcast(SPECIES, 4.6714343e-1f));
    return sum.fma(square, broadcast(SPECIES, 1));
  }
}
