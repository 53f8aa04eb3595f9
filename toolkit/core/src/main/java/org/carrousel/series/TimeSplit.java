package org.carrousel.series;

/**
 * Where train, validation and test end, as row counts of one series: train [0, trainEnd),
 * validation [trainEnd, validationEnd), test [validationEnd, testEnd).
 *
 * @param trainEnd at least 0, which leaves the series out of training
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
