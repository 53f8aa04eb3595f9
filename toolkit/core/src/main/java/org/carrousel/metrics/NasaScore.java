package org.carrousel.metrics;

/**
 * The score of the PHM 2008 challenge for the remaining life of engines (Saxena et al. 2008,
 * "Damage propagation modeling for aircraft engine run-to-failure simulation", eq. 11): late
 * warnings cost more than early ones.
 */
public final class NasaScore {
  private static final double EARLY = 13;
  private static final double LATE = 10;

  private double total;

  /** Adds a machine: its remaining life and the predicted one, in cycles. */
  public void add(double truth, double prediction) {
    double late = prediction - truth;
    total += Math.expm1(late < 0 ? -late / EARLY : late / LATE);
  }

  /** The sum over the machines, 0 at best; it grows with their number. */
  public double total() {
    return total;
  }
}
