package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.Jitter;
import org.carrousel.batch.RandomScaling;
import org.carrousel.batch.TimeWarp;
import org.carrousel.batch.WindowSlicing;

/**
 * How training sequences of numbers are changed at random, anew in every epoch; 0 for not at all.
 *
 * @param jitter deviation of noise on each value, of standardized features
 * @param scaling deviation of a factor on each feature
 * @param timeWarp deviation of the speed
 * @param slicing share of the time steps that is kept
 */
public record AugmentationOptions(double jitter, double scaling, double timeWarp, double slicing) {
  private static final int WARP_KNOTS = 4;

  /** No change. */
  static final AugmentationOptions NONE = new AugmentationOptions(0, 0, 0, 0);

  /** Those that are asked for. */
  List<Augmentation> augmentations() {
    List<Augmentation> asked = new ArrayList<>();
    if (slicing != 0) {
      asked.add(new WindowSlicing(slicing));
    }
    if (timeWarp != 0) {
      asked.add(new TimeWarp(timeWarp, WARP_KNOTS));
    }
    if (scaling != 0) {
      asked.add(new RandomScaling(scaling));
    }
    if (jitter != 0) {
      asked.add(new Jitter(jitter));
    }
    return asked;
  }

  /** The same with this jitter. */
  public AugmentationOptions jitter(double jitter) {
    return new AugmentationOptions(jitter, scaling, timeWarp, slicing);
  }

  /** The same with this scaling. */
  public AugmentationOptions scaling(double scaling) {
    return new AugmentationOptions(jitter, scaling, timeWarp, slicing);
  }

  /** The same with this time warp. */
  public AugmentationOptions timeWarp(double timeWarp) {
    return new AugmentationOptions(jitter, scaling, timeWarp, slicing);
  }

  /** The same with this slicing. */
  public AugmentationOptions slicing(double slicing) {
    return new AugmentationOptions(jitter, scaling, timeWarp, slicing);
  }
}
