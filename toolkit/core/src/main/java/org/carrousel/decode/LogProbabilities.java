package org.carrousel.decode;

import org.carrousel.error.BadInputException;

/** What every decoder requires of a network's answers. */
final class LogProbabilities {
  private LogProbabilities() {}

  /**
   * Refuses {@code NaN}, which no comparison would find.
   *
   * @param logProbabilities [rows][classes]
   * @param what a row is, before its number: {@code time step}
   */
  static void requireNumbers(double[][] logProbabilities, String what) {
    for (int row = 0; row < logProbabilities.length; row++) {
      for (double value : logProbabilities[row]) {
        if (Double.isNaN(value)) {
          throw new BadInputException(
              "not a number among the log probabilities of " + what + " " + row,
              "natural logarithms of probabilities",
              "look for inputs that are not finite, or train again with a lower learning rate");
        }
      }
    }
  }
}
