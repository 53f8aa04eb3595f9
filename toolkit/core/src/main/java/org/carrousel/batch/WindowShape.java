package org.carrousel.batch;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Shape of the windows that are cut from a series: history, horizon, patches.
 *
 * @param lags rows of history, up to and including the forecast origin, 1 or more
 * @param horizon rows to forecast after the origin, 1 or more
 * @param patch consecutive rows that become one time step of the network; divides {@code lags}
 * @param relativeToLast whether targets are differences from their last observed value
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

  /** Returns the number of time steps of the network's input. */
  public int timeSteps() {
    return lags / patch;
  }
}
