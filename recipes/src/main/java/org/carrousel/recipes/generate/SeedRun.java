package org.carrousel.recipes.generate;

import java.util.Map;
import java.util.Optional;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of a language model.
 *
 * @param seed of initial weights and dropout
 * @param training its losses, in nats a token
 * @param model what came out
 * @param trained scores over the test part, as training left the network
 * @param dynamic scores of the network that goes on learning there, if that is asked for
 */
record SeedRun(
    long seed,
    TrainingResult training,
    GenerateModel model,
    TextScores trained,
    Optional<TextScores> dynamic)
    implements SeedResult {
  /** Behind the names of measures without dynamic evaluation, where there is one. */
  static final String STATIC = "_static";

  /** What was asked for. */
  TextScores scores() {
    return dynamic.orElse(trained);
  }

  /** With dynamic evaluation, also what the network would score without it. */
  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = scores().metrics();
    if (dynamic.isPresent()) {
      trained.metrics().forEach((name, value) -> metrics.put(name + STATIC, value));
    }
    return metrics;
  }
}
