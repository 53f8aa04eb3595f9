package org.carrousel.recipes.label;

import java.util.List;

/**
 * The sequences of a file, or of a folder.
 *
 * @param name as messages and reports call it
 * @param sha256 of its bytes
 * @param sequences in the order of the file
 * @param features names of the numbers of a time step
 * @param marks names of the labels, any number of which may hold at a time step; empty for one
 *     class a time step
 * @param notes what the user should be told of
 */
public record StepFile(
    String name,
    String sha256,
    List<StepSequence> sequences,
    List<String> features,
    List<String> marks,
    List<String> notes) {
  public StepFile {
    sequences = List.copyOf(sequences);
    features = List.copyOf(features);
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
  }

  /** The same under another name. */
  public StepFile named(String name) {
    return new StepFile(name, sha256, sequences, features, marks, notes);
  }
}
