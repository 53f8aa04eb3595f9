package org.carrousel.recipes.generate;

import java.util.List;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SplitFractions;

/** Squares of several sizes, drawn from the lower left corner around, some not to the end. */
final class Squares {
  private Squares() {}

  static Dataset<float[][]> data(int count) {
    double[][][] sequences = new double[count][][];
    for (int number = 0; number < count; number++) {
      double side = .2f + .1f * (number * 7 % 8);
      sequences[number] =
          number % 3 == 0
              ? new double[][] {{0, 0}, {side, 0}, {side, side}, {0, side}}
              : new double[][] {{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}};
    }
    return Generate.points("squares", List.of("x", "y"), sequences);
  }

  static GenerateConfig config() {
    return GenerateConfig.defaults()
        .with(RecurrentLayers.lstm(6))
        .withSplit(new SplitFractions(.2, .2))
        .epochs(40)
        .batchSize(8)
        .learningRate(.02)
        .seed(3);
  }
}
