package org.carrousel.batch;

/**
 * How a window of a series is laid out for a network.
 *
 * @param lags rows up to and including the origin
 * @param horizon rows after the origin
 * @param patch rows folded into one time step of the network; divides {@code lags}
 * @param relativeToLast whether targets are given as the difference from their last observed value
 */
public record WindowShape(int lags, int horizon, int patch, boolean relativeToLast) {
  /** Checks ranges. */
  public WindowShape {
    if (lags < 1 || horizon < 1 || patch < 1 || lags % patch != 0) {
      throw new IllegalArgumentException(
          "Invalid window: lags %d, horizon %d, patch %d".formatted(lags, horizon, patch));
    }
  }

  /** Time steps the network sees. */
  public int timeSteps() {
    return lags / patch;
  }
}
