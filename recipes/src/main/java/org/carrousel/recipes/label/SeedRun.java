package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param probabilities of the labels of the test part, [time][label] of each sequence
 * @param scores over the test part
 */
record SeedRun(
    long seed,
    TrainingResult training,
    LabelModel model,
    List<float[][]> probabilities,
    LabelScores scores)
    implements SeedResult {
  /** Measures a trained model. */
  static SeedRun of(long seed, TrainingResult training, LabelModel model, List<StepSequence> test) {
    List<float[][]> probabilities = model.probabilities(test);
    LabelScores scores = LabelScores.of(model.encoder(), test, probabilities);
    return new SeedRun(seed, training, model, probabilities, scores);
  }

  @Override
  public Map<String, Double> metrics() {
    return scores.metrics();
  }
}
