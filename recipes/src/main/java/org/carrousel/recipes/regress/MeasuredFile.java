package org.carrousel.recipes.regress;

import java.util.List;

/**
 * The sequences of a file.
 *
 * @param name as messages and reports call it
 * @param sha256 of its bytes
 * @param sequences in the order of the file, at least one
 * @param features names of the numbers of a time step
 */
public record MeasuredFile(
    String name, String sha256, List<MeasuredSequence> sequences, List<String> features) {
  public MeasuredFile {
    sequences = List.copyOf(sequences);
    features = List.copyOf(features);
  }

  /** The same under another name. */
  public MeasuredFile named(String name) {
    return new MeasuredFile(name, sha256, sequences, features);
  }
}
