package org.carrousel.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.Scaler;

/**
 * Linear autoregression for direct multi-step forecasts: one linear map with intercept from the
 * lags to all steps of the horizon, fitted by least squares on the training windows of all series,
 * each scaled by its own scaler. {@link #on} applies the map to a series.
 */
public final class LinearAutoregression {
  private static final double[] RIDGE_STRENGTHS = {0, 1e-4, 1e-3, 1e-2, 1e-1, 1};

  private final String name;
  private final LinearWindows windows;
  private final LinearMap map;

  private LinearAutoregression(String name, LinearWindows windows, LinearMap map) {
    this.name = name;
    this.windows = windows;
    this.map = map;
  }

  /**
   * Fits the weights on the windows of the training rows. If there are validation rows, their error
   * selects the strength of a ridge penalty; otherwise there is no penalty. Windows with missing
   * values are skipped; if all have missing values, missing lags are filled forward.
   *
   * @param name name of the baseline in tables of results
   * @param lags rows of history that the forecast reads, at least 1
   * @param horizon rows to forecast, at least 1
   * @throws BadInputException if no window has all its targets
   */
  public static LinearAutoregression fit(
      String name, List<TrainingSeries> series, int lags, int horizon, LinearModelKind form) {
    LinearWindows windows = new LinearWindows(lags, horizon, form);
    ScatterMatrix train = windows.emptyScatter();
    ScatterMatrix validation = windows.emptyScatter();
    addWindows(windows, series, false, train, validation);
    if (train.count() == 0) {
      addWindows(windows, series, true, train, validation);
    }
    if (train.count() == 0) {
      throw new BadInputException(
          "baseline " + name + ": no run of known training rows is as long as a window",
          "%d lags + %d steps of the horizon in a row, after the rows that the scaler needs"
              .formatted(lags, horizon),
          "use fewer lags or a shorter horizon, fill missing values, or give more rows");
    }
    RidgeRegression regression = new RidgeRegression(train, windows.inputs());
    LinearMap best =
        validation.count() == 0
            ? regression.solve(0)
            : Arrays.stream(RIDGE_STRENGTHS)
                .mapToObj(regression::solve)
                .min(Comparator.comparingDouble(map -> map.squaredError(validation)))
                .orElseThrow();
    return new LinearAutoregression(name, windows, best);
  }

  /**
   * Adds the windows of all series.
   *
   * @param fill whether missing lags are filled forward; otherwise their windows are skipped
   */
  private static void addWindows(
      LinearWindows windows,
      List<TrainingSeries> series,
      boolean fill,
      ScatterMatrix train,
      ScatterMatrix validation) {
    for (TrainingSeries one : series) {
      double[] values = Arrays.copyOf(one.values(), one.validationEnd());
      double[] scaled = one.scaler().apply(values);
      double[] lags = fill ? one.scaler().apply(fillForward(values)) : scaled;
      windows.addTo(train, lags, scaled, 0, one.trainEnd());
      windows.addTo(validation, lags, scaled, one.trainEnd(), one.validationEnd());
    }
  }

  /**
   * Returns the baseline of a series. It reads the lags and the earlier rows that the scaler needs.
   * Missing values among these rows are filled forward; those before the first known value, and
   * rows before the start of the series, take the first known value.
   *
   * @param scaler scaler of the series, fitted on its training rows
   * @return a baseline for horizons up to the fitted one
   */
  public Baseline on(Scaler scaler) {
    return new Baseline() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public double[] forecast(double[] values, int origin, int horizon) {
        return LinearAutoregression.this.forecast(scaler, values, origin, horizon);
      }
    };
  }

  private double[] forecast(Scaler scaler, double[] values, int origin, int horizon) {
    if (horizon > windows.horizon()) {
      throw new IllegalArgumentException(
          "horizon %d, expected at most %d".formatted(horizon, windows.horizon()));
    }
    double[] history = history(values, origin, windows.lags() + scaler.memory());
    double[] scaled = scaler.apply(history);
    double[] forecast =
        windows.forecast(map, Arrays.copyOfRange(scaled, scaler.memory(), scaled.length));
    return scaler.invert(Arrays.copyOf(forecast, horizon), history);
  }

  /** Returns the last rows up to the origin, filled; all {@code NaN} if none is known. */
  private static double[] history(double[] values, int origin, int length) {
    double[] history = new double[length];
    int first = origin - length + 1;
    Arrays.setAll(history, row -> first + row < 0 ? Double.NaN : values[first + row]);
    double earliest = KnownValues.value(history, KnownValues.firstRow(history, length - 1));
    for (int row = 0; row < length && Double.isNaN(history[row]); row++) {
      history[row] = earliest;
    }
    return fillForward(history);
  }

  /** Replaces missing values by the last known one before; those at the start stay missing. */
  private static double[] fillForward(double[] values) {
    double[] filled = values.clone();
    for (int row = 1; row < filled.length; row++) {
      filled[row] = Double.isNaN(filled[row]) ? filled[row - 1] : filled[row];
    }
    return filled;
  }
}
