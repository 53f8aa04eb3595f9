package org.carrousel.recipes.generate;

import org.carrousel.decode.Sampling;
import org.carrousel.error.BadInputException;

/**
 * How a sequence is continued.
 *
 * @param length tokens, or points, that are generated
 * @param sampling how tokens are drawn
 * @param seed of the drawing: the same draws the same tokens
 */
public record GenerationOptions(int length, Sampling sampling, int seed) {
  /** Checks the ranges. */
  public GenerationOptions {
    if (length < 1) {
      throw new BadInputException("length: " + length, "1 or more", "correct the key length");
    }
  }

  /** The same with another length. */
  public GenerationOptions length(int length) {
    return new GenerationOptions(length, sampling, seed);
  }

  /** The same with tokens drawn otherwise. */
  public GenerationOptions sampling(Sampling sampling) {
    return new GenerationOptions(length, sampling, seed);
  }

  /** The same with another seed. */
  public GenerationOptions seed(int seed) {
    return new GenerationOptions(length, sampling, seed);
  }
}
