package org.carrousel.recipes.label;

import java.util.List;
import org.carrousel.recipes.api.Scores;
import org.carrousel.recipes.data.TaggedSequence;

/** Measures of the labels of the test part. */
interface LabelScores extends Scores {
  /**
   * Measures probabilities.
   *
   * @param probabilities [time][label] of each sequence
   */
  static LabelScores of(
      LabelEncoding encoding, List<TaggedSequence> test, List<float[][]> probabilities) {
    return encoding.several()
        ? MarkScores.of(test, probabilities)
        : ClassScores.of(encoding, test, probabilities, true);
  }
}
