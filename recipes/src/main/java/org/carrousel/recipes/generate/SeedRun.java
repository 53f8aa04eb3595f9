package org.carrousel.recipes.generate;

import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of a language model.
 *
 * @param seed of initial weights and dropout
 * @param training its losses, in nats a token
 * @param model what came out
 * @param scores over the test part
 */
record SeedRun(long seed, TrainingResult training, GenerateModel model, TextScores scores)
    implements SeedResult {
  @Override
  public Map<String, Double> metrics() {
    return scores.metrics();
  }
}
