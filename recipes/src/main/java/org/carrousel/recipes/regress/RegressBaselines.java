package org.carrousel.recipes.regress;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.baseline.SequenceRidgeRegression;
import org.carrousel.recipes.sequence.FeatureScalers;

/** Regressions without a network, of the same test part. */
final class RegressBaselines {
  private final MeasuredWindows train;
  private final MeasuredWindows validation;
  private final MeasuredWindows test;

  RegressBaselines(MeasuredWindows train, MeasuredWindows validation, MeasuredWindows test) {
    this.train = train;
    this.validation = validation;
    this.test = test;
  }

  /**
   * Scores by name: the mean of the training targets; ridge regression on a summary of the window;
   * of remaining lives also the mean life of the training part less the age.
   */
  Map<String, RegressScores> measured(FeatureScalers scalers, RegressConfig config) {
    Map<String, double[]> predictions = new LinkedHashMap<>();
    double[] mean = new double[test.windows().size()];
    Arrays.fill(mean, Arrays.stream(train.targets(config.cap())).average().orElseThrow());
    predictions.put("mean of training", mean);
    boolean remainingLife = config.columns().remainingLife();
    if (remainingLife) {
      predictions.put("mean life less age", meanLifeLessAge());
    }
    SequenceRidgeRegression ridge =
        SequenceRidgeRegression.fit(
            train.scaled(scalers),
            train.targets(config.cap()),
            validation.scaled(scalers),
            validation.targets(config.cap()));
    predictions.put(
        "ridge on a summary",
        Arrays.stream(test.scaled(scalers)).mapToDouble(ridge::predict).toArray());
    double[] truth = test.targets();
    Map<String, RegressScores> scores = new LinkedHashMap<>();
    predictions.forEach(
        (name, values) -> scores.put(name, RegressScores.of(truth, values, remainingLife)));
    return scores;
  }

  /** At least 0; every training window knows when its entity will end. */
  private double[] meanLifeLessAge() {
    double life =
        train.windows().stream()
            .filter(window -> window.age() == window.sequence().rows().length)
            .mapToDouble(window -> window.age() + window.target())
            .average()
            .orElseThrow();
    return test.windows().stream()
        .mapToDouble(window -> Math.max(0, life - window.age()))
        .toArray();
  }
}
