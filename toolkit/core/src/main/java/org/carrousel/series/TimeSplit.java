package org.carrousel.series;

/**
 * Ends of the train, validation and test parts of one series, as row numbers: train [0, trainEnd),
 * validation [trainEnd, validationEnd), test [validationEnd, testEnd).
 *
 * @param trainEnd at least 0; 0 leaves the series out of training
 * @param validationEnd at least {@code trainEnd}
 * @param testEnd at least {@code validationEnd}
 */
public record TimeSplit(int trainEnd, int validationEnd, int testEnd) {
  public TimeSplit {
    if (trainEnd < 0 || validationEnd < trainEnd || testEnd < validationEnd) {
      throw new IllegalArgumentException(
          "a split that ends at " + trainEnd + ", " + validationEnd + ", " + testEnd);
    }
  }
}
