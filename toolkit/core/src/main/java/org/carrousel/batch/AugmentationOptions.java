package org.carrousel.batch;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Random changes of training sequences of numbers, drawn anew in every epoch; 0 for no change.
 *
 * @param jitter standard deviation of noise added to each standardized value, 0 to 10
 * @param scaling standard deviation of a factor for each feature, 0 to 10
 * @param timeWarp standard deviation of the speed, 0 to 10
 * @param slicing share of the time steps that is kept, below 1
 */
@Withers
public record AugmentationOptions(
    @Key(
            value = "jitter",
            meaning = "deviation of the noise added to training values; 0 for none",
            min = 0,
            max = 10)
        double jitter,
    @Key(
            value = "scaling",
            meaning = "deviation of a random factor for each feature; 0 for none",
            min = 0,
            max = 10)
        double scaling,
    @Key(
            value = "time-warp",
            meaning = "deviation of the random speed of a training sequence; 0 for none",
            min = 0,
            max = 10)
        double timeWarp,
    @Key(
            value = "slicing",
            meaning = "share of the time steps that a training sequence keeps; 0 for all",
            min = 0,
            max = 0.999)
        double slicing)
    implements AugmentationOptionsBuilder.With {
  private static final int WARP_KNOTS = 4;

  /** No change. */
  public static final AugmentationOptions NONE = new AugmentationOptions(0, 0, 0, 0);

  /** Checks the ranges. */
  public AugmentationOptions {
    Ranges.require(AugmentationOptions.class, jitter, scaling, timeWarp, slicing);
  }

  /** Those that are not 0. */
  public List<Augmentation> augmentations() {
    List<Augmentation> augmentations = new ArrayList<>();
    if (slicing != 0) {
      augmentations.add(new WindowSlicing(slicing));
    }
    if (timeWarp != 0) {
      augmentations.add(new TimeWarp(timeWarp, WARP_KNOTS));
    }
    if (scaling != 0) {
      augmentations.add(new RandomScaling(scaling));
    }
    if (jitter != 0) {
      augmentations.add(new Jitter(jitter));
    }
    return augmentations;
  }
}
