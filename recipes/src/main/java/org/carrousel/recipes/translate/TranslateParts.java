package org.carrousel.recipes.translate;

import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * The parts of a training.
 *
 * @param train at least one pair
 * @param validation may be empty
 * @param test at least one pair
 */
record TranslateParts(
    List<SentencePair> train, List<SentencePair> validation, List<SentencePair> test) {
  /** Checks that there is something to measure by. */
  TranslateParts {
    if (test.isEmpty()) {
      throw new BadInputException(
          "no pair to test with",
          "at least one pair that is held out",
          "raise the share test of the key split, or give a test part");
    }
  }
}
