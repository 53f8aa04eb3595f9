package org.carrousel.metrics;

/**
 * What a ranking in random order earns in the mean over all orders, to compare others with.
 *
 * @param candidates of a question, at least 1
 * @param relevant how many of them answer it, 1 to all
 */
public record RandomRanking(int candidates, int relevant) {
  /**
   * The expected average precision: a relevant candidate has rank k with probability 1 / N, and
   * then each of the k - 1 before it is relevant with probability (R - 1) / (N - 1).
   */
  public double averagePrecision() {
    double others = candidates == 1 ? 0 : (relevant - 1.0) / (candidates - 1);
    double sum = 0;
    for (int rank = 1; rank <= candidates; rank++) {
      sum += (1 + (rank - 1) * others) / rank;
    }
    return sum / candidates;
  }

  /** The expected reciprocal of the rank of the first relevant candidate. */
  public double reciprocalRank() {
    double noneBefore = 1;
    double sum = 0;
    for (int rank = 1; rank <= candidates - relevant + 1; rank++) {
      double here = (double) relevant / (candidates - rank + 1);
      sum += noneBefore * here / rank;
      noneBefore *= 1 - here;
    }
    return sum;
  }
}
