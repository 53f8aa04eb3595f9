package org.carrousel.recipes.rank;

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
 * @param network the network's own scores of the test pairs
 * @param scores the model's scores of the test pairs
 * @param metrics over the test part
 */
record SeedRun(
    long seed,
    TrainingResult training,
    RankModel model,
    double[] network,
    double[] scores,
    Map<String, Double> metrics)
    implements SeedResult {
  /**
   * Measures a trained model: the whole, and its network alone; that also on the validation part,
   * to choose settings by. (The whole was fitted there.)
   */
  static SeedRun of(long seed, TrainingResult training, RankModel model, RankParts parts) {
    double[] network = model.networkLogits(parts.test());
    double[] scores = model.scores(parts.test());
    Map<String, Double> metrics = new LinkedHashMap<>();
    parts.tested().scores(scores).put(metrics, "test.");
    parts.tested().scores(network).put(metrics, "test.network_");
    Questions.of(parts.validation())
        .decidable()
        .scores(model.networkLogits(parts.validation()))
        .put(metrics, "validation.network_");
    return new SeedRun(seed, training, model, network, scores, metrics);
  }
}
