package org.carrousel.recipes.generate;

import java.util.List;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.Regularization;
import org.carrousel.recipes.run.Runs;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/** Squares of several sizes, drawn from the lower left corner around, some not to the end. */
final class Squares {
  private Squares() {}

  static PointData data(int count) {
    float[][][] sequences = new float[count][][];
    for (int number = 0; number < count; number++) {
      float side = .2f + .1f * (number * 7 % 8);
      sequences[number] =
          number % 3 == 0
              ? new float[][] {{0, 0}, {side, 0}, {side, side}, {0, side}}
              : new float[][] {{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}};
    }
    return new PointData("squares", "1".repeat(64), List.of("x", "y"), sequences);
  }

  static GenerateConfig config() {
    return GenerateConfig.defaults()
        .network(new LanguageModelDesign(List.of(6), 1, new Regularization(0, 0, 1)))
        .split(new TextShares(.2, .2))
        .training(new TrainingOptions(40, 8, .02, LearningRateSchedule.COSINE, 0))
        .runs(new Runs(3, 1));
  }
}
