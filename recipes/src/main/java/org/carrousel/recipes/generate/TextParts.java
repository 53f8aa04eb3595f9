package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Token numbers of a text in three parts. A part that is held out of the text begins with the last
 * token of the part before it, from which its own first token is predicted.
 *
 * @param train at least two tokens
 * @param validation one token if nothing is held out
 * @param test at least two tokens
 */
@SuppressWarnings("ArrayRecordComponent") // carries tokens, compared by nobody
record TextParts(int[] train, int[] validation, int[] test) {
  /**
   * Cuts a text.
   *
   * @param validation tokens of a validation text of its own; empty to hold some out
   * @param test tokens of a test text of its own; empty to hold some out
   */
  static TextParts of(
      int[] tokens, PartEnds ends, Optional<int[]> validation, Optional<int[]> test) {
    return new TextParts(
        Arrays.copyOf(tokens, ends.train()),
        validation.orElseGet(() -> Arrays.copyOfRange(tokens, ends.train() - 1, ends.validation())),
        test.orElseGet(() -> Arrays.copyOfRange(tokens, ends.validation() - 1, tokens.length)));
  }
}
