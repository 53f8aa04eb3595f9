package org.carrousel.recipes.generate;

import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of a model of points.
 *
 * @param seed of initial weights and of the order of sequences
 * @param training its losses, mean squared errors summed over a sequence's points
 * @param model what came out
 * @param scores over the test part
 */
record PointSeedRun(long seed, TrainingResult training, PointModel model, PointScores scores)
    implements SeedResult {
  @Override
  public Map<String, Double> metrics() {
    return scores.metrics();
  }
}
