package org.carrousel.batch;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * How a window of a series is laid out for a network.
 *
 * @param lags rows up to and including the origin
 * @param horizon rows after the origin
 * @param patch rows folded into one time step of the network; divides {@code lags}
 * @param relativeToLast whether targets are given as the difference from their last observed value
 */
@Withers
public record WindowShape(
    @Key(value = "lags", meaning = "rows that the network sees, up to the forecast origin", min = 1)
        int lags,
    @Key(value = "horizon", meaning = "rows to forecast", min = 1) int horizon,
    @Key(
            value = "patch",
            meaning = "consecutive rows that become one time step; divides the lags",
            min = 1)
        int patch,
    @Key(
            value = "relative-to-last",
            meaning = "whether targets are differences from the last observed value of the window")
        boolean relativeToLast)
    implements WindowShapeBuilder.With {
  /** Checks ranges. */
  public WindowShape {
    Ranges.require(WindowShape.class, lags, horizon, patch, relativeToLast);
    if (lags % patch != 0) {
      throw new BadInputException(
          "patch: %d of lags: %d".formatted(patch, lags),
          "a patch that divides the lags without remainder",
          "correct the key patch or lags");
    }
  }

  /** Time steps the network sees. */
  public int timeSteps() {
    return lags / patch;
  }
}
