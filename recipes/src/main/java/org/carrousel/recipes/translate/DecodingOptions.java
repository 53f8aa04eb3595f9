package org.carrousel.recipes.translate;

import org.carrousel.error.BadInputException;

/**
 * How translations are searched for.
 *
 * @param beam hypotheses kept; 1 is greedy
 * @param lengthPenalty 0 for none, often .6 to 1: it favours longer translations (Wu et al. 2016)
 * @param best how many translations of each source are given, at most as many as the beam keeps
 */
public record DecodingOptions(int beam, double lengthPenalty, int best) {
  /** Checks ranges. */
  public DecodingOptions {
    if (beam < 1 || best < 1 || best > beam || !(lengthPenalty >= 0 && lengthPenalty <= 10)) {
      throw new BadInputException(
          "beam %d, length penalty %s, n-best %d".formatted(beam, lengthPenalty, best),
          "a beam of 1 or more, a penalty from 0 to 10, and n-best from 1 to the beam",
          "correct the keys beam, length-penalty and n-best");
    }
  }

  /** The best of five hypotheses, long ones not at a disadvantage. */
  static DecodingOptions defaults() {
    return new DecodingOptions(5, 1, 1);
  }

  /** The same with another beam, and no more translations than it keeps. */
  public DecodingOptions beam(int beam) {
    return new DecodingOptions(beam, lengthPenalty, Math.min(best, beam));
  }

  /** The same with another length penalty. */
  public DecodingOptions lengthPenalty(double lengthPenalty) {
    return new DecodingOptions(beam, lengthPenalty, best);
  }

  /** The same with as many translations of each source. */
  public DecodingOptions best(int best) {
    return new DecodingOptions(beam, lengthPenalty, best);
  }
}
