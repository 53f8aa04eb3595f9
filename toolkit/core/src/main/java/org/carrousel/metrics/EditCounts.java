package org.carrousel.metrics;

import java.util.List;

/**
 * What turns references into hypotheses.
 *
 * @param substitutions tokens replaced by others
 * @param deletions tokens of a reference left out
 * @param insertions tokens added
 * @param length tokens of the references
 */
public record EditCounts(long substitutions, long deletions, long insertions, long length) {
  /** Of nothing. */
  public static final EditCounts NONE = new EditCounts(0, 0, 0, 0);

  /** Orders costs by edits and, of equal ones, by substitutions. */
  private static final long EDIT = 1L << 32;

  /**
   * The fewest edits (Levenshtein 1966) that turn a reference into a hypothesis; of several ways
   * the one that leaves most tokens as they are.
   */
  public static EditCounts between(List<?> reference, List<?> hypothesis) {
    long[] above = new long[hypothesis.size() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j * EDIT;
    }
    for (Object token : reference) {
      long[] row = new long[above.length];
      row[0] = above[0] + EDIT;
      for (int j = 1; j < row.length; j++) {
        long diagonal = above[j - 1] + (token.equals(hypothesis.get(j - 1)) ? 0 : EDIT + 1);
        row[j] = Math.min(diagonal, EDIT + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    long edits = above[above.length - 1] / EDIT;
    long substitutions = above[above.length - 1] % EDIT;
    // Deletions and insertions make up for the difference in length.
    long deletions = (edits - substitutions + reference.size() - hypothesis.size()) / 2;
    return new EditCounts(
        substitutions, deletions, edits - substitutions - deletions, reference.size());
  }

  /** All edits. */
  public long edits() {
    return substitutions + deletions + insertions;
  }

  /** Edits a token of the references, 0 upwards; {@code NaN} of no tokens. */
  public double rate() {
    return length == 0 ? Double.NaN : (double) edits() / length;
  }

  /** Both together. */
  public EditCounts plus(EditCounts other) {
    return new EditCounts(
        substitutions + other.substitutions,
        deletions + other.deletions,
        insertions + other.insertions,
        length + other.length);
  }
}
