package org.carrousel.series;

import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;

/**
 * Sliding windows over a series. The origin {@code t} of a window is its last observed row: inputs
 * are the rows {@code t-lags+1 .. t}, targets the rows {@code t+1 .. t+horizon}.
 *
 * @param lags input rows, at least 1
 * @param horizon target rows, at least 1
 * @param stride rows between neighbouring origins, at least 1
 */
public record Windows(int lags, int horizon, int stride) {
  public Windows {
    requirePositive("lags", lags);
    requirePositive("horizon", horizon);
    requirePositive("stride", stride);
  }

  /**
   * Returns the origins of the windows whose targets all lie in [from, to). Inputs may start before
   * row {@code from}, but not before row 0.
   *
   * @return [window], ascending; empty if none fits
   */
  public int[] origins(int from, int to) {
    int first = Math.max(lags, from) - 1;
    int last = to - 1 - horizon;
    return IntStream.rangeClosed(first, last).filter(t -> (t - first) % stride == 0).toArray();
  }

  /**
   * Checks that each non-empty part of a split has at least one window.
   *
   * @throws BadInputException if the series or one of its parts is too short
   */
  public void require(Series series, TimeSplit split) {
    if (series.length() < lags + horizon) {
      throw tooShort(
          "%s has %d rows".formatted(series.name(), series.length()),
          "at least %d rows".formatted(lags + horizon));
    }
    requirePart(series, "train", 0, split.trainEnd());
    requirePart(series, "validation", split.trainEnd(), split.validationEnd());
    requirePart(series, "test", split.validationEnd(), split.testEnd());
  }

  private void requirePart(Series series, String part, int from, int to) {
    if (from < to && origins(from, to).length == 0) {
      int needed = Math.max(lags - from, 0) + horizon;
      throw tooShort(
          "the %s part of %s has %d of its %d rows"
              .formatted(part, series.name(), to - from, series.length()),
          "at least %d rows in that part".formatted(needed));
    }
  }

  private BadInputException tooShort(String given, String needed) {
    return new BadInputException(
        given,
        "%s, for %d lags and a horizon of %d".formatted(needed, lags, horizon),
        "use fewer lags or a shorter horizon, or leave this series out");
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new BadInputException(name + " " + value, "at least 1", "raise " + name);
    }
  }
}
