package org.carrousel.recipes.generate;

import java.util.Arrays;
import org.carrousel.error.BadInputException;

/**
 * The shares of a text that are held out: its end for testing, what is before that for validation.
 *
 * @param validation of all tokens, to choose the best epoch by; 0 for none
 * @param test of all tokens
 */
public record TextShares(double validation, double test) {
  /** Checks the ranges. */
  public TextShares {
    if (!(validation >= 0 && test > 0 && validation + test < 1)) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(validation, test),
          "shares of the text that leave something to train on, the test part above 0",
          "correct the key split");
    }
  }

  /**
   * The numbers of a text's tokens in their parts. Each part but the first begins with the last
   * token of the one before it, after which its first own token is to be predicted.
   *
   * @param train at least two tokens
   * @param validation one token where nothing is held out
   * @param test at least two tokens
   */
  @SuppressWarnings("ArrayRecordComponent") // carries tokens, compared by nobody
  record Parts(int[] train, int[] validation, int[] test) {}

  /** Where the training part ends and where the validation part ends. */
  record Ends(int train, int validation) {}

  Ends ends(int tokens) {
    int validation = (int) (tokens * (1 - test));
    return new Ends(validation - (int) Math.round(tokens * this.validation), validation);
  }

  Parts parts(int[] tokens) {
    Ends ends = ends(tokens.length);
    return new Parts(
        Arrays.copyOfRange(tokens, 0, ends.train),
        Arrays.copyOfRange(tokens, ends.train - 1, ends.validation),
        Arrays.copyOfRange(tokens, ends.validation - 1, tokens.length));
  }
}
