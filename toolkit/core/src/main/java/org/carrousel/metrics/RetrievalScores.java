package org.carrousel.metrics;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/**
 * How well candidate answers are ranked, question by question, as TREC has it. Questions without a
 * relevant candidate are left out of the means; no ranking could be right for them. Of equal scores
 * the irrelevant stand first, so that a score which tells nothing earns nothing.
 */
public final class RetrievalScores {
  private final DoubleSummaryStatistics averagePrecision = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics reciprocalRank = new DoubleSummaryStatistics();
  private long leftOut;

  /**
   * Adds a question.
   *
   * @param scores of its candidates, higher for better
   * @param relevant which of them answer it
   */
  public void add(double[] scores, boolean[] relevant) {
    int[] ranked =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer candidate) -> -scores[candidate])
                    .thenComparing(candidate -> relevant[candidate]))
            .mapToInt(Integer::intValue)
            .toArray();
    int found = 0;
    double precisions = 0;
    for (int rank = 1; rank <= ranked.length; rank++) {
      if (relevant[ranked[rank - 1]]) {
        found++;
        precisions += (double) found / rank;
        if (found == 1) {
          reciprocalRank.accept(1.0 / rank);
        }
      }
    }
    if (found == 0) {
      leftOut++;
    } else {
      averagePrecision.accept(precisions / found);
    }
  }

  /**
   * MAP: the mean over questions of the average precision, which is the mean of the precisions at
   * the ranks of the relevant candidates. {@code NaN} of no question.
   */
  public double meanAveragePrecision() {
    return questions() == 0 ? Double.NaN : averagePrecision.getAverage();
  }

  /** MRR: the mean of 1 over the rank of the first relevant candidate. {@code NaN} of none. */
  public double meanReciprocalRank() {
    return questions() == 0 ? Double.NaN : reciprocalRank.getAverage();
  }

  /** Questions that the means are over. */
  public long questions() {
    return averagePrecision.getCount();
  }

  /** Questions that have no relevant candidate. */
  public long leftOut() {
    return leftOut;
  }
}
