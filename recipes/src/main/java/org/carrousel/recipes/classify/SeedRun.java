package org.carrousel.recipes.classify;

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
 * @param probabilities of the classes of the test part, [sequence][class]
 * @param scores over the test part
 */
record SeedRun(
    long seed,
    TrainingResult training,
    ClassifyModel model,
    float[][] probabilities,
    ClassScores scores)
    implements SeedResult {
  @Override
  public Map<String, Double> metrics() {
    return scores.metrics();
  }

  /** Measures a trained model. */
  static SeedRun of(
      long seed, TrainingResult training, ClassifyModel model, List<LabelledSequence> test) {
    float[][] probabilities = model.probabilities(test);
    int[] truth = new Labels(model.classes()).numbers(test);
    ClassScores scores = ClassScores.of(truth, probabilities, model.classes().size());
    return new SeedRun(seed, training, model, probabilities, scores);
  }
}
