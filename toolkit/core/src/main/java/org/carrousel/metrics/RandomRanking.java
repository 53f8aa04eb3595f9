package org.carrousel.metrics;

/**
 * Expected retrieval metrics of a random ranking, as a baseline.
 *
 * @param candidates number of candidates of a question, at least 1
 * @param relevant number of relevant candidates, 1 to {@code candidates}
 */
public record RandomRanking(int candidates, int relevant) {
  /**
   * Returns the expected average precision. A relevant candidate has each rank k with probability 1
   * / N; each of the k - 1 candidates before it is then relevant with probability (R - 1) / (N -
   * 1), for N candidates with R relevant ones.
   */
  public double averagePrecision() {
    double relevantBefore = candidates == 1 ? 0 : (relevant - 1.0) / (candidates - 1);
    double sum = 0;
    for (int rank = 1; rank <= candidates; rank++) {
      sum += (1 + (rank - 1) * relevantBefore) / rank;
    }
    return sum / candidates;
  }

  /** Returns the expected reciprocal of the rank of the first relevant candidate. */
  public double reciprocalRank() {
    double noneBefore = 1;
    double sum = 0;
    for (int rank = 1; rank <= candidates - relevant + 1; rank++) {
      double relevantAtRank = (double) relevant / (candidates - rank + 1);
      sum += noneBefore * relevantAtRank / rank;
      noneBefore *= 1 - relevantAtRank;
    }
    return sum;
  }
}
