package org.carrousel.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Suggested number of lags and season length for a series, from the sample autocorrelations of its
 * training values.
 *
 * <p>Source: Brockwell and Davis, "Introduction to Time Series and Forecasting", section 1.6 (the
 * bound ±1.96/√n of white noise) and section 3.2.3 (order from the partial autocorrelation). Many
 * lags are tested, and some exceed that bound by chance; the advice uses the wider bound ±3.5/√n.
 *
 * @param lags the largest lag whose partial autocorrelation is outside the wider bound; 1 if none
 *     is
 * @param season lag of the highest peak in the differenced series' autocorrelation, in time steps,
 *     from 2 to a third of the series' length; empty if there is no peak, or it is within the wider
 *     bound or below 0.2
 * @param bound 1.96/√n for n values that are not missing
 * @param explanation one sentence for a report
 */
public record LagAdvice(int lags, OptionalInt season, double bound, String explanation) {
  private static final double NORMAL_QUANTILE = 1.96;
  private static final double ROUNDING = 1e-9;
  private static final double WEAK = .2;

  /** Quantile of the wider bound; a normal value exceeds ±3.5 about once in 2,000 times. */
  private static final double QUANTILE_OF_MANY = 3.5;

  /**
   * Computes the advice for one series.
   *
   * @param train [time], training values only; {@code NaN} is missing
   * @param maxLag the longest lag and season to consider, at least 1; limited to half the number of
   *     values
   */
  public static LagAdvice of(double[] train, int maxLag) {
    if (maxLag < 1) {
      throw new IllegalArgumentException("lag advice up to lag " + maxLag);
    }
    int longest = Math.min(maxLag, train.length / 2);
    double bound = NORMAL_QUANTILE / Math.sqrt(present(train).length);
    double[] partial = partial(train, longest);
    double[] differenced = differenced(train, Math.min(longest, train.length / 3));
    double wide = QUANTILE_OF_MANY / Math.sqrt(present(train).length);
    int lags = largestOutside(partial, wide);
    OptionalInt peak = highestPeak(differenced, bound);
    boolean strong = peak.isPresent() && differenced[peak.getAsInt()] >= Math.max(WEAK, wide);
    return new LagAdvice(
        Math.max(lags, 1),
        strong ? peak : OptionalInt.empty(),
        bound,
        lagSentence(lags, wide) + seasonSentence(peak, strong, differenced));
  }

  private static double[] partial(double[] train, int longest) {
    return constant(train, train) ? new double[1] : Autocorrelation.pacf(train, longest);
  }

  /** Returns the autocorrelation of the differences, up to one lag beyond the longest season. */
  private static double[] differenced(double[] train, int longest) {
    double[] differences = new double[Math.max(train.length - 1, 0)];
    Arrays.setAll(differences, i -> train[i + 1] - train[i]);
    return constant(differences, train)
        ? new double[1]
        : Autocorrelation.acf(differences, Math.min(longest + 1, differences.length - 1));
  }

  /** Returns whether the values differ only by rounding errors relative to {@code scale}. */
  private static boolean constant(double[] values, double[] scale) {
    double lowest = Arrays.stream(present(values)).min().orElse(0);
    double highest = Arrays.stream(present(values)).max().orElse(0);
    double largest = Arrays.stream(present(scale)).map(Math::abs).max().orElse(0);
    return highest - lowest <= ROUNDING * largest;
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Returns the largest lag whose value is outside ±bound, 0 if there is none. */
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

  private static String lagSentence(int lags, double bound) {
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

  private static String seasonSentence(OptionalInt peak, boolean strong, double[] acf) {
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
