package org.carrousel.batch;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * How training examples are weighted, repeated and changed.
 *
 * @param balance treatment of rare classes
 * @param augmentation random changes of training sequences
 */
@Withers
public record SamplingOptions(
    @Key(value = "balance", meaning = "treatment of rare classes") Balance balance,
    @Embedded AugmentationOptions augmentation)
    implements SamplingOptionsBuilder.With {
  /** Every example once in an epoch, unchanged. */
  public static final SamplingOptions NONE =
      new SamplingOptions(Balance.NONE, AugmentationOptions.NONE);
}
