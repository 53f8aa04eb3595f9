package org.carrousel.recipes.run;

import java.util.stream.LongStream;
import org.carrousel.error.BadInputException;

/**
 * How often a model is trained.
 *
 * @param seed of the first run, 0 or more
 * @param count how many runs, each with the next seed; the figures are their mean
 */
public record Runs(int seed, int count) {
  /** Checks the ranges. */
  public Runs {
    if (seed < 0) {
      throw new BadInputException("seed: " + seed, "0 or more", "correct the key seed");
    }
    if (count < 1) {
      throw new BadInputException("seeds: " + count, "1 run or more", "correct the key seeds");
    }
  }

  /** The seeds of all runs. */
  public long[] seeds() {
    return LongStream.range(0, count).map(i -> seed + i).toArray();
  }
}
