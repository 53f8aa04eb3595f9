package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.carrousel.metrics.ClassificationScores;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.metrics.GroupScore;
import org.carrousel.metrics.RankingScores;
import org.carrousel.recipes.api.Scores;

/**
 * Measures of a classifier on the test part.
 *
 * @param outputs one number for each class, [sequence][class]: of a network its probabilities
 * @param scores of these outputs
 * @param ranking of the class to find by the configured verdict; empty if there is none
 * @param rankings the same by every verdict; empty if there is no class to find
 */
record ClassScores(
    float[][] outputs,
    ClassificationScores scores,
    Optional<RankingScores> ranking,
    Map<GroupScore, RankingScores> rankings)
    implements Scores {
  /** Numbers of the classes with the greatest output. */
  int[] predictions() {
    return Arrays.stream(outputs).mapToInt(ClassificationScores::greatest).toArray();
  }

  ConfusionMatrix matrix() {
    return scores.matrix();
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = scores.metrics("test.");
    ranking.ifPresent(of -> metrics.putAll(of.metrics()));
    return metrics;
  }
}
