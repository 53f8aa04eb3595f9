package org.carrousel.metrics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How far transcripts are from their references: with words as tokens the word error rate, with
 * characters or phonemes the character or phoneme error rate.
 */
public final class TranscriptErrors {
  private EditCounts counts = EditCounts.NONE;
  private long transcripts;
  private long wrong;

  /** Adds a transcript with its reference. */
  public void add(List<?> reference, List<?> hypothesis) {
    EditCounts edits = EditCounts.between(reference, hypothesis);
    counts = counts.plus(edits);
    transcripts++;
    wrong += edits.edits() > 0 ? 1 : 0;
  }

  /**
   * Adds a transcript of which any of several references is right, such as the pronunciations of
   * one spelling. It is measured against the one with the fewest edits, of equally near ones the
   * longest, whose length alone counts.
   */
  public void addToNearest(Collection<? extends List<?>> references, List<?> hypothesis) {
    List<?> nearest =
        references.stream()
            .min(
                Comparator.comparingLong(
                        (List<?> reference) -> EditCounts.between(reference, hypothesis).edits())
                    .thenComparing(reference -> -reference.size()))
            .orElseThrow(() -> new IllegalArgumentException("a transcript without reference"));
    add(nearest, hypothesis);
  }

  /** Edits a token of the references, summed over all transcripts; may exceed 1. */
  public double errorRate() {
    return counts.rate();
  }

  /** The share of transcripts with any error; {@code NaN} of none. */
  public double wrongShare() {
    return (double) wrong / transcripts;
  }

  /** Substitutions, deletions and insertions of all transcripts. */
  public EditCounts counts() {
    return counts;
  }

  /** How many transcripts there are. */
  public long transcripts() {
    return transcripts;
  }
}
