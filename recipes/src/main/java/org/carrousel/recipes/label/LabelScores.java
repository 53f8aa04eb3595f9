package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;

/** How well the time steps of the test part were labelled. */
interface LabelScores {
  /** By key, as {@code metrics.json} has them. */
  Map<String, Double> metrics();

  /** Of probabilities, [time][label] of each sequence. */
  static LabelScores of(
      StepEncoder encoder, List<StepSequence> test, List<float[][]> probabilities) {
    return encoder.several()
        ? MarkScores.of(test, probabilities)
        : StepScores.of(encoder, test, probabilities);
  }

  /** The key of the measure by which networks and baselines are compared. */
  static String key(boolean several) {
    return several ? "test.nll" : "test.accuracy";
  }

  /** Whether a value of that measure is better than another. */
  static boolean better(boolean several, double one, double other) {
    return several ? one < other : one > other;
  }
}
