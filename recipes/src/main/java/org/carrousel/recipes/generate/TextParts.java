package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Token indices of a text in three parts. A held-out part begins with the last token of the part
 * before it, which is the input for predicting its first token.
 *
 * @param train at least two tokens
 * @param validation one token if there is no validation part
 * @param test at least two tokens
 */
@SuppressWarnings("ArrayRecordComponent") // parts are never compared
record TextParts(int[] train, int[] validation, int[] test) {
  /**
   * Splits a text.
   *
   * @param validation tokens of a separate validation text; empty to hold out tokens of the text
   * @param test tokens of a separate test text; empty to hold out tokens of the text
   */
  static TextParts of(
      int[] tokens, PartEnds ends, Optional<int[]> validation, Optional<int[]> test) {
    return new TextParts(
        Arrays.copyOf(tokens, ends.train()),
        validation.orElseGet(() -> Arrays.copyOfRange(tokens, ends.train() - 1, ends.validation())),
        test.orElseGet(() -> Arrays.copyOfRange(tokens, ends.validation() - 1, tokens.length)));
  }
}
