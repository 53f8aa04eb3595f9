package org.carrousel.decode;

import org.carrousel.error.BadInputException;

/** Checks of a network's log probabilities before decoding. */
final class LogProbabilities {
  private LogProbabilities() {}

  /**
   * Checks that no value is {@code NaN}.
   *
   * @param logProbabilities [rows][classes]
   * @param rowName name of a row for the message, such as {@code time step}
   * @throws BadInputException if a value is {@code NaN}
   */
  static void requireNumbers(double[][] logProbabilities, String rowName) {
    for (int row = 0; row < logProbabilities.length; row++) {
      for (double value : logProbabilities[row]) {
        if (Double.isNaN(value)) {
          throw new BadInputException(
              "NaN in the log probabilities of " + rowName + " " + row,
              "natural logarithms of probabilities",
              "look for non-finite inputs, or train again with a lower learning rate");
        }
      }
    }
  }
}
