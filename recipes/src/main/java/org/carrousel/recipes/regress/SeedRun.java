package org.carrousel.recipes.regress;

import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param scores over the test part
 */
record SeedRun(long seed, TrainingResult training, RegressModel model, RegressScores scores)
    implements SeedResult {
  @Override
  public Map<String, Double> metrics() {
    return scores.metrics();
  }
}
