package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.metrics.ClassificationScores;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.metrics.MarkScores;
import org.carrousel.recipes.api.Scores;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * Measures of the labels of the test part. Every time step has the same weight.
 *
 * @param matrix confusions of classes; empty if several labels may hold at a time step
 */
record LabelScores(Map<String, Double> metrics, Optional<ConfusionMatrix> matrix)
    implements Scores {
  /**
   * Measures probabilities.
   *
   * @param probabilities [time][label] of each sequence
   */
  static LabelScores of(
      LabelEncoding encoding, List<TaggedSequence> test, List<float[][]> probabilities) {
    if (!encoding.several()) {
      return ofClasses(encoding, test, probabilities, true);
    }
    List<float[][]> truth = test.stream().map(TaggedSequence::marks).toList();
    return new LabelScores(MarkScores.of(truth, probabilities).metrics("test."), Optional.empty());
  }

  /**
   * Measures outputs of one class at each time step.
   *
   * @param outputs [time][class] of each sequence
   * @param probabilities whether outputs are probabilities
   */
  static LabelScores ofClasses(
      LabelEncoding encoding,
      List<TaggedSequence> test,
      List<float[][]> outputs,
      boolean probabilities) {
    ClassificationScores scores = new ClassificationScores(encoding.labels().size(), probabilities);
    for (int number = 0; number < test.size(); number++) {
      int[] truth = encoding.numbers(test.get(number));
      for (int step = 0; step < truth.length; step++) {
        scores.add(truth[step], outputs.get(number)[step]);
      }
    }
    return new LabelScores(scores.metrics("test."), Optional.of(scores.matrix()));
  }
}
