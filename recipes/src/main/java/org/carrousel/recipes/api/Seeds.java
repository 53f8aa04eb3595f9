package org.carrousel.recipes.api;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Seeds of the trainings of a run.
 *
 * @param seed of the first training
 * @param count number of training runs, each with the next seed; the one with the least validation
 *     loss is saved; the figures are their mean
 */
@Withers
public record Seeds(
    @Key(value = "seed", meaning = "seed of the first training", min = 0) int seed,
    @Key(
            value = "seeds",
            meaning =
                "training runs, each with the next seed; the one with the least validation loss is"
                    + " saved",
            min = 1)
        int count)
    implements SeedsBuilder.With {
  /** Checks the ranges. */
  public Seeds {
    Ranges.require(Seeds.class, seed, count);
  }

  /** One training, of seed 1. */
  public static Seeds defaults() {
    return new Seeds(1, 1);
  }

  /** All seeds in order. */
  List<Long> all() {
    return IntStream.range(0, count).mapToObj(i -> (long) seed + i).toList();
  }
}
