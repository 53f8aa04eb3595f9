package org.carrousel.recipes.classify;

import java.util.List;

/**
 * Numbers of classes.
 *
 * @param classes in the order of their numbers
 */
record Labels(List<String> classes) {
  /** Of the classes of sequences, all of which are known. */
  int[] numbers(List<LabelledSequence> sequences) {
    return sequences.stream().mapToInt(sequence -> classes.indexOf(sequence.label())).toArray();
  }
}
