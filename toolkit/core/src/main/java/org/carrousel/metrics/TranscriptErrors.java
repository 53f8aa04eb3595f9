package org.carrousel.metrics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Error rates of transcripts: word, character or phoneme error rate, depending on the tokens. */
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
   * Adds a transcript with several correct references, such as several pronunciations of a word. It
   * is compared with the reference with the fewest edits; of several, the longest one.
   *
   * @throws IllegalArgumentException if there is no reference
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

  /** Returns the edits per reference token over all transcripts, which may exceed 1. */
  public double errorRate() {
    return counts.rate();
  }

  /** Returns the fraction of transcripts with an error; {@code NaN} without transcripts. */
  public double wrongShare() {
    return (double) wrong / transcripts;
  }

  /** Returns the substitutions, deletions and insertions of all transcripts. */
  public EditCounts counts() {
    return counts;
  }

  /** Returns the number of transcripts. */
  public long transcripts() {
    return transcripts;
  }
}
