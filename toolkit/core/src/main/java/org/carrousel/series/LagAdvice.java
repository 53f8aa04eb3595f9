package org.carrousel.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How many lags a model of a series may need and how long its season is, read off the sample
 * autocorrelations of its training values.
 *
 * <p>Source: Brockwell and Davis, "Introduction to Time Series and Forecasting", section 1.6 (the
 * bound ±1.96/√n of a series without memory) and section 3.2.3 (order from the partial
 * autocorrelation). As many lags are looked at and some of them lie outside that bound by chance,
 * advice takes the wider ±3.5/√n.
 *
 * @param lags the largest lag whose partial autocorrelation is outside the wider bound; 1 if none
 *     is
 * @param season the highest peak of the differenced series' autocorrelation, in steps, at least 2
 *     and at most a third of the series; empty if it is within the wider bound or below .2, too
 *     weak to forecast by
 * @param bound 1.96/√n for n values that are not missing
 * @param explanation one sentence for a report
 */
public record LagAdvice(int lags, OptionalInt season, double bound, String explanation) {
  private static final double NORMAL_QUANTILE = 1.96;
  private static final double ROUNDING = 1e-9;
  private static final double WEAK = .2;

  /** The normal quantile that is exceeded once in 4,000 times: of 200 lags, seldom by one. */
  private static final double QUANTILE_OF_MANY = 3.5;

  /**
   * Advice for one series.
   *
   * @param train [time], training values alone; {@code NaN} is missing
   * @param maxLag the longest lag and season looked for, at least 1; half the values at most are
   *     used
   */
  public static LagAdvice of(double[] train, int maxLag) {
    if (maxLag < 1) {
      throw new IllegalArgumentException("lag advice up to lag " + maxLag);
    }
    int longest = Math.min(maxLag, train.length / 2);
    double bound = NORMAL_QUANTILE / Math.sqrt(known(train).length);
    double[] partial = partial(train, longest);
    double[] differenced = differenced(train, Math.min(longest, train.length / 3));
    double wide = QUANTILE_OF_MANY / Math.sqrt(known(train).length);
    int lags = largestOutside(partial, wide);
    OptionalInt peak = highestPeak(differenced, bound);
    boolean strong = peak.isPresent() && differenced[peak.getAsInt()] >= Math.max(WEAK, wide);
    return new LagAdvice(
        Math.max(lags, 1),
        strong ? peak : OptionalInt.empty(),
        bound,
        lagWords(lags, wide) + seasonWords(peak, strong, differenced));
  }

  private static double[] partial(double[] train, int longest) {
    return constant(train, train) ? new double[1] : Autocorrelation.pacf(train, longest);
  }

  /** The autocorrelation without the trend, up to one lag more than the longest season. */
  private static double[] differenced(double[] train, int longest) {
    double[] differences = new double[Math.max(train.length - 1, 0)];
    Arrays.setAll(differences, i -> train[i + 1] - train[i]);
    return constant(differences, train)
        ? new double[1]
        : Autocorrelation.acf(differences, Math.min(longest + 1, differences.length - 1));
  }

  /** Whether values differ by no more than rounding leaves at this scale. */
  private static boolean constant(double[] values, double[] scale) {
    double lowest = Arrays.stream(known(values)).min().orElse(0);
    double highest = Arrays.stream(known(values)).max().orElse(0);
    double largest = Arrays.stream(known(scale)).map(Math::abs).max().orElse(0);
    return highest - lowest <= ROUNDING * largest;
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** The largest lag outside ±bound, 0 if none is. */
  private static int largestOutside(double[] partial, double bound) {
    int lag = partial.length - 1;
    while (lag > 0 && Math.abs(partial[lag]) <= bound) {
      lag--;
    }
    return lag;
  }

  private static OptionalInt highestPeak(double[] acf, double bound) {
    int highest = 0;
    for (int lag = 2; lag < acf.length - 1; lag++) {
      boolean peak = acf[lag] > acf[lag - 1] && acf[lag] >= acf[lag + 1] && acf[lag] > bound;
      if (peak && (highest == 0 || acf[lag] > acf[highest])) {
        highest = lag;
      }
    }
    return highest == 0 ? OptionalInt.empty() : OptionalInt.of(highest);
  }

  private static String lagWords(int lags, double bound) {
    return lags == 0
        ? "No partial autocorrelation is outside the range of chance, so one lag is enough; "
        : String.format(
            Locale.ROOT,
            "The last partial autocorrelation outside the range of chance, ±%.3f, is at lag %d, so"
                + " %d lag%s can help; ",
            bound,
            lags,
            lags,
            lags == 1 ? "" : "s");
  }

  private static String seasonWords(OptionalInt peak, boolean strong, double[] acf) {
    if (peak.isEmpty()) {
      return "the changes from step to step show no season.";
    }
    return String.format(
        Locale.ROOT,
        strong
            ? "the changes from step to step repeat every %d steps (autocorrelation %.2f)."
            : "the changes from step to step show no season that is strong enough: at %d steps,"
                + " where they repeat best, the autocorrelation is %.2f.",
        peak.getAsInt(),
        acf[peak.getAsInt()]);
  }
}
