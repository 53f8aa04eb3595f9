package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;
import org.carrousel.metrics.ClassificationScores;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.data.TaggedSequence;

/** Measures of one class at each time step. Every time step has the same weight. */
record ClassScores(ClassificationScores scores) implements LabelScores {
  /**
   * Measures outputs.
   *
   * @param outputs [time][class] of each sequence
   * @param probabilities whether outputs are probabilities
   */
  static ClassScores of(
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
    return new ClassScores(scores);
  }

  ConfusionMatrix matrix() {
    return scores.matrix();
  }

  @Override
  public Map<String, Double> metrics() {
    return scores.metrics("test.");
  }
}
