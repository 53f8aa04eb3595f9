package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model says of a time step.
 *
 * @param name of the sequence
 * @param step from 1
 * @param labels the most probable one; of several, those that are more probable than not
 * @param probabilities of all labels, in the model's order
 */
public record StepPrediction(
    String name, int step, List<String> labels, List<Float> probabilities) {
  public StepPrediction {
    labels = List.copyOf(labels);
    probabilities = List.copyOf(probabilities);
  }

  static StepPrediction of(String name, int step, float[] probabilities, StepEncoder encoder) {
    List<Float> all = new ArrayList<>();
    List<String> holding = new ArrayList<>();
    for (int label = 0; label < probabilities.length; label++) {
      all.add(probabilities[label]);
      if (encoder.several() && probabilities[label] > .5f) {
        holding.add(encoder.labels().get(label));
      }
    }
    if (!encoder.several()) {
      holding.add(encoder.labels().get(greatest(probabilities)));
    }
    return new StepPrediction(name, step, holding, all);
  }

  /** The number of the greatest, the first of several. */
  static int greatest(float[] values) {
    int greatest = 0;
    for (int i = 1; i < values.length; i++) {
      greatest = values[i] > values[greatest] ? i : greatest;
    }
    return greatest;
  }
}
