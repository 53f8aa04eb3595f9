package org.carrousel.metrics;

import java.util.List;

/**
 * Numbers of edits that turn references into hypotheses.
 *
 * @param substitutions replaced tokens
 * @param deletions tokens of the references missing from the hypotheses
 * @param insertions tokens of the hypotheses missing from the references
 * @param length number of tokens of the references
 */
public record EditCounts(long substitutions, long deletions, long insertions, long length) {
  /** Counts of no references. */
  public static final EditCounts NONE = new EditCounts(0, 0, 0, 0);

  /** Cost of an edit; a substitution costs 1 more, to break ties between equal edit counts. */
  private static final long EDIT = 1L << 32;

  /**
   * Returns the smallest number of edits (Levenshtein 1966) that turn a reference into a
   * hypothesis; of several solutions, the one with the fewest substitutions.
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
    // Deletions minus insertions equal the difference in length.
    long deletions = (edits - substitutions + reference.size() - hypothesis.size()) / 2;
    return new EditCounts(
        substitutions, deletions, edits - substitutions - deletions, reference.size());
  }

  /** Returns the number of all edits. */
  public long edits() {
    return substitutions + deletions + insertions;
  }

  /** Returns the edits per reference token, which may exceed 1; {@code NaN} without tokens. */
  public double rate() {
    return length == 0 ? Double.NaN : (double) edits() / length;
  }

  /** Returns the sum of both counts. */
  public EditCounts plus(EditCounts other) {
    return new EditCounts(
        substitutions + other.substitutions,
        deletions + other.deletions,
        insertions + other.insertions,
        length + other.length);
  }
}
