package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.metrics.ClassificationScores;

/**
 * The predicted labels of a time step.
 *
 * @param name of the sequence
 * @param step number of the time step, from 1
 * @param labels the most probable class; if several labels may hold, those with a probability above
 *     .5
 * @param probabilities of all labels, in the model's order
 */
public record StepPrediction(
    String name, int step, List<String> labels, List<Float> probabilities) {
  /** Copies the lists. */
  public StepPrediction {
    labels = List.copyOf(labels);
    probabilities = List.copyOf(probabilities);
  }

  static StepPrediction of(String name, int step, float[] probabilities, LabelEncoding encoding) {
    List<Float> all = new ArrayList<>();
    List<String> holding = new ArrayList<>();
    for (int label = 0; label < probabilities.length; label++) {
      all.add(probabilities[label]);
      if (encoding.several() && probabilities[label] > .5f) {
        holding.add(encoding.labels().get(label));
      }
    }
    if (!encoding.several()) {
      holding.add(encoding.labels().get(ClassificationScores.greatest(probabilities)));
    }
    return new StepPrediction(name, step, holding, all);
  }
}
