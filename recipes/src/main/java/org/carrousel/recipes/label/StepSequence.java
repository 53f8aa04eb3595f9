package org.carrousel.recipes.label;

import java.util.Optional;

/**
 * An example.
 *
 * @param name by which predictions call it
 * @param values [time][feature], at least one time step, user's units, none missing
 * @param labels of each time step; empty where they are not known
 * @param place file and line, as messages name it
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to the network, compared by nobody
public record StepSequence(
    String name, float[][] values, Optional<StepLabels> labels, String place) {
  public StepSequence {
    if (labels.isPresent() && labels.get().steps() != values.length) {
      throw new IllegalArgumentException(
          "%s: %d time steps, %d labels".formatted(place, values.length, labels.get().steps()));
    }
  }

  /** The class of each time step, of a sequence that has one. */
  StepLabels.Classes classes() {
    return (StepLabels.Classes) labels.orElseThrow();
  }

  /** The labels of each time step, [time][label], of a sequence that has several. */
  float[][] marks() {
    return ((StepLabels.Marks) labels.orElseThrow()).marks();
  }
}
