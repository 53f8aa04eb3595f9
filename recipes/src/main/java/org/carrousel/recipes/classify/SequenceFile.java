package org.carrousel.recipes.classify;

import java.util.List;

/**
 * The sequences of a file, or of a folder.
 *
 * @param name as messages and reports call it
 * @param sha256 of its bytes
 * @param sequences in the order of the file, at least one
 * @param features names of the numbers of a time step; empty for texts
 * @param notes what the user should be told of
 */
public record SequenceFile(
    String name,
    String sha256,
    List<LabelledSequence> sequences,
    List<String> features,
    List<String> notes) {
  public SequenceFile {
    sequences = List.copyOf(sequences);
    features = List.copyOf(features);
    notes = List.copyOf(notes);
  }

  /** The same under another name. */
  public SequenceFile named(String name) {
    return new SequenceFile(name, sha256, sequences, features, notes);
  }
}
