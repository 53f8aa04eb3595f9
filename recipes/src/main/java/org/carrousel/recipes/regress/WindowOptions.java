package org.carrousel.recipes.regress;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * The time steps that the network sees for one number.
 *
 * @param length time steps up to the one whose number is predicted, fewer at the start of a
 *     sequence; 0 for all
 * @param stride time steps from one training window of a sequence to the next; the last window ends
 *     at the last time step
 */
@Withers
public record WindowOptions(
    @Key(value = "window", meaning = "time steps that the network sees; 0 for all so far", min = 0)
        int length,
    @Key(value = "stride", meaning = "time steps from one training window to the next", min = 1)
        int stride)
    implements WindowOptionsBuilder.With {
  /** Checks the ranges. */
  public WindowOptions {
    Ranges.require(WindowOptions.class, length, stride);
  }
}
