package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.api.Confusions;
import org.carrousel.recipes.api.Scores;

/**
 * Measures of a classifier on the test part.
 *
 * @param outputs one number for each class, [sequence][class]: of a network its probabilities
 * @param predictions numbers of the classes with the greatest output
 * @param logLoss mean of the negative logarithm of the true class's probability, in nats; {@code
 *     NaN} if the outputs are no probabilities
 * @param ranking of the class to find by the configured verdict; empty if there is none
 * @param rankings the same by every verdict; empty if there is no class to find
 */
record ClassScores(
    float[][] outputs,
    int[] predictions,
    ConfusionMatrix matrix,
    double logLoss,
    Optional<RankingScores> ranking,
    Map<Verdict, RankingScores> rankings)
    implements Scores {
  /** Smallest probability in the log loss, which would otherwise be infinite. */
  private static final double LEAST = 1e-30;

  /** Measures outputs. */
  static ClassScores of(
      int[] truth,
      float[][] outputs,
      int classes,
      Verdict verdict,
      Map<Verdict, RankingScores> rankings) {
    int[] predictions = Arrays.stream(outputs).mapToInt(Confusions::greatest).toArray();
    ConfusionMatrix matrix = new ConfusionMatrix(classes);
    for (int number = 0; number < truth.length; number++) {
      matrix.add(truth[number], predictions[number]);
    }
    return new ClassScores(
        outputs,
        predictions,
        matrix,
        Double.NaN,
        Optional.ofNullable(rankings.get(verdict)),
        rankings);
  }

  /** Scores outputs that are probabilities. */
  ClassScores withLogLoss(int[] truth) {
    double loss = 0;
    for (int number = 0; number < truth.length; number++) {
      loss -= Math.log(Math.max(LEAST, outputs[number][truth[number]]));
    }
    return new ClassScores(outputs, predictions, matrix, loss / truth.length, ranking, rankings);
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = Confusions.metrics(matrix, logLoss);
    ranking.ifPresent(of -> metrics.putAll(of.metrics()));
    return metrics;
  }
}
