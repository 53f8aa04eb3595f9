package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param probabilities of the classes of the test part, [sequence][class]
 * @param scores over the test part
 * @param rankings of the class that is looked for, by how groups are judged; none where none is
 */
record SeedRun(
    long seed,
    TrainingResult training,
    ClassifyModel model,
    float[][] probabilities,
    ClassScores scores,
    Map<Verdict, RankingScores> rankings)
    implements SeedResult {
  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(scores.metrics());
    RankingScores ranking = rankings.get(model.config().ranking().verdict());
    if (ranking != null) {
      metrics.putAll(ranking.metrics());
    }
    return metrics;
  }
}
