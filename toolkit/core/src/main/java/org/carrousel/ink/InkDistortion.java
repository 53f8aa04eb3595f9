package org.carrousel.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.carrousel.ink.Ink.Stroke;

/**
 * Writes ink again as another hand might: turned, wider or narrower, and bent in waves about as
 * long as the ink is high (in the spirit of the elastic distortions of Simard, Steinkraus and Platt
 * 2003, "Best practices for convolutional neural networks applied to visual document analysis").
 * Size and slant are left alone: {@link PenFeatures} take them out.
 *
 * @param deviation of the angle in radians, of the logarithm of the width, and, in half heights of
 *     the ink, of the height of waves; above 0 to 1, often .1
 */
record InkDistortion(double deviation) {
  /** A distorted copy, point by point. */
  Ink distort(Ink ink, RandomGenerator random) {
    double angle = random.nextGaussian(0, deviation);
    double width = Math.exp(random.nextGaussian(0, deviation));
    double height = CoordinateRange.up(ink.strokes()).length();
    Wave across = Wave.random(height, deviation, random);
    Wave up = Wave.random(height, deviation, random);
    List<Stroke> strokes = new ArrayList<>();
    for (Stroke stroke : ink.strokes()) {
      double[] x = new double[stroke.points()];
      double[] y = new double[stroke.points()];
      for (int i = 0; i < x.length; i++) {
        double bentX = width * (stroke.x()[i] + across.at(stroke.y()[i]));
        double bentY = stroke.y()[i] + up.at(stroke.x()[i]);
        x[i] = bentX * Math.cos(angle) - bentY * Math.sin(angle);
        y[i] = bentX * Math.sin(angle) + bentY * Math.cos(angle);
      }
      strokes.add(new Stroke(x, y));
    }
    return new Ink(strokes);
  }

  /** A sine. */
  private record Wave(double height, double length, double phase) {
    /** One to two heights of the ink long. */
    static Wave random(double inkHeight, double deviation, RandomGenerator random) {
      return new Wave(
          random.nextGaussian(0, deviation) * inkHeight / 2,
          inkHeight * (1 + random.nextDouble()),
          2 * Math.PI * random.nextDouble());
    }

    double at(double place) {
      return length == 0 ? 0 : height * Math.sin(2 * Math.PI * place / length + phase);
    }
  }
}
