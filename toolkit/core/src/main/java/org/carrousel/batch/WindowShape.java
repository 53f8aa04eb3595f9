package org.carrousel.batch;

import org.carrousel.error.BadInputException;

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
    require(lags >= 1, "lags: " + lags, "1 or more");
    require(horizon >= 1, "horizon: " + horizon, "1 or more");
    require(patch >= 1, "patch: " + patch, "1 or more");
    require(
        lags % patch == 0,
        "patch: %d of lags: %d".formatted(patch, lags),
        "a patch that divides the lags without remainder");
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the window");
    }
  }

  /** Time steps the network sees. */
  public int timeSteps() {
    return lags / patch;
  }

  /** The same with this many lags. */
  public WindowShape lags(int lags) {
    return new WindowShape(lags, horizon, patch, relativeToLast);
  }

  /** The same with this many steps ahead. */
  public WindowShape horizon(int horizon) {
    return new WindowShape(lags, horizon, patch, relativeToLast);
  }

  /** The same with this many rows to a time step. */
  public WindowShape patch(int patch) {
    return new WindowShape(lags, horizon, patch, relativeToLast);
  }

  /** The same with targets relative to their last value, or not. */
  public WindowShape relativeToLast(boolean relativeToLast) {
    return new WindowShape(lags, horizon, patch, relativeToLast);
  }
}
