package org.carrousel.metrics;

/**
 * Score of the PHM 2008 challenge for the remaining useful life of engines (Saxena et al. 2008,
 * "Damage propagation modeling for aircraft engine run-to-failure simulation", eq. 11). Predictions
 * above the true value cost more than those below it.
 */
public final class NasaScore {
  private static final double EARLY = 13;
  private static final double LATE = 10;

  private double total;

  /** Adds a machine, given its true and its predicted remaining useful life in cycles. */
  public void add(double truth, double prediction) {
    double late = prediction - truth;
    total += Math.expm1(late < 0 ? -late / EARLY : late / LATE);
  }

  /** Returns the sum of the scores of all machines; 0 is perfect. */
  public double total() {
    return total;
  }
}
