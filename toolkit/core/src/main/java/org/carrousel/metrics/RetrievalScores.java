package org.carrousel.metrics;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/**
 * Retrieval metrics over questions with ranked candidates: mean average precision and mean
 * reciprocal rank. Questions without a relevant candidate are skipped. Of candidates with equal
 * scores, the irrelevant ones are ranked first, so that a constant score gains nothing.
 */
public final class RetrievalScores {
  private final DoubleSummaryStatistics averagePrecision = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics reciprocalRank = new DoubleSummaryStatistics();
  private long skippedQuestions;

  /**
   * Adds a question.
   *
   * @param scores score of each candidate, higher for better
   * @param relevant whether each candidate is relevant
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
      skippedQuestions++;
    } else {
      averagePrecision.accept(precisions / found);
    }
  }

  /**
   * Returns the mean average precision (MAP). The average precision of a question is the mean of
   * the precisions at the ranks of its relevant candidates. {@code NaN} without questions.
   */
  public double meanAveragePrecision() {
    return questions() == 0 ? Double.NaN : averagePrecision.getAverage();
  }

  /**
   * Returns the mean reciprocal rank (MRR) of the first relevant candidate; {@code NaN} without
   * questions.
   */
  public double meanReciprocalRank() {
    return questions() == 0 ? Double.NaN : reciprocalRank.getAverage();
  }

  /** Returns the number of questions with a relevant candidate. */
  public long questions() {
    return averagePrecision.getCount();
  }

  /** Returns the number of skipped questions, without a relevant candidate. */
  public long skippedQuestions() {
    return skippedQuestions;
  }
}
