package org.carrousel.recipes.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.plot.LossPlot;
import org.carrousel.plot.Plot;
import org.carrousel.training.EpochLosses;
import org.carrousel.training.TrainingResult;

/** What is told of several trainings of one model. */
public final class Trainings {
  private Trainings() {}

  /** The mean of every figure over several trainings. */
  public static Map<String, Double> mean(List<Map<String, Double>> trainings) {
    Map<String, Double> mean = new LinkedHashMap<>();
    for (String key : trainings.get(0).keySet()) {
      mean.put(
          key,
          trainings.stream()
              .mapToDouble(figures -> figures.getOrDefault(key, Double.NaN))
              .average()
              .orElseThrow());
    }
    return mean;
  }

  /**
   * Their losses by epoch.
   *
   * @param loss what it is and its unit
   */
  public static Plot losses(String loss, List<TrainingResult> trainings) {
    return LossPlot.draw(
        loss, trainings.stream().map(training -> losses(training.epochs())).toList());
  }

  private static LossPlot.Run losses(List<EpochLosses> epochs) {
    double[] validation = epochs.stream().mapToDouble(EpochLosses::validationLoss).toArray();
    return new LossPlot.Run(
        epochs.stream().mapToDouble(EpochLosses::trainLoss).toArray(),
        Double.isNaN(validation[0]) ? new double[0] : validation);
  }
}
