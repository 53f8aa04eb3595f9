package org.carrousel.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.carrousel.ink.Ink.Stroke;

/**
 * Random distortion of ink: rotation, change of width, and sine waves of one to two ink heights
 * (similar to the elastic distortions of Simard, Steinkraus and Platt 2003, "Best practices for
 * convolutional neural networks applied to visual document analysis"). Size and slant are not
 * varied, because {@link PenFeatures} can remove them.
 *
 * @param deviation standard deviation of the angle in radians, of the width's logarithm, and of the
 *     waves' amplitude in half ink heights; above 0 to 1, typically 0.1
 */
record InkDistortion(double deviation) {
  /** Returns a distorted copy with the same number of points. */
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

  /** Sine wave that displaces points. */
  private record Wave(double height, double length, double phase) {
    /** Creates a wave with a length of one to two ink heights. */
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
