package org.carrousel.decode;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Options for continuing a sequence.
 *
 * @param length number of tokens or points to generate
 * @param sampling sampling of tokens
 * @param seed seed of the random numbers for sampling
 */
@Withers
public record GenerationOptions(
    @Key(
            value = "length",
            meaning = "number of tokens, or points, to generate",
            min = 1,
            prediction = true)
        int length,
    @Embedded Sampling sampling,
    @Key(
            value = "sampling-seed",
            meaning = "seed of the sampling: the same seed draws the same tokens",
            min = 0,
            prediction = true)
        int seed)
    implements GenerationOptionsBuilder.With {
  /** Checks the ranges. */
  public GenerationOptions {
    Ranges.require(GenerationOptions.class, length, sampling, seed);
  }
}
