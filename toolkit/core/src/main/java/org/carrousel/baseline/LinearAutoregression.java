package org.carrousel.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.Scaler;

/**
 * A linear map from the last lags of a series to all steps of the horizon at once, with intercept,
 * by least squares over the training windows of many series, in each series' own scale. The weights
 * are shared; {@link #on} binds them to a series.
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
   * Fits the weights on windows that lie in the training rows. Where there are validation rows, the
   * penalty on the weights that forecasts those best is taken, else there is none. Missing lags
   * take the value before them; windows with a missing target are left out.
   *
   * @param name what a table of results calls the baseline
   * @param lags rows the forecast looks back, in the series' own scale
   * @param horizon rows it looks ahead
   * @throws BadInputException if no window has all its targets
   */
  public static LinearAutoregression fit(
      String name, List<TrainingSeries> series, int lags, int horizon, LinearModelKind form) {
    LinearWindows windows = new LinearWindows(lags, horizon, form);
    ScatterMatrix train = windows.noExamples();
    ScatterMatrix validation = windows.noExamples();
    addWindows(windows, series, false, train, validation);
    if (train.count() == 0) {
      addWindows(windows, series, true, train, validation);
    }
    if (train.count() == 0) {
      throw new BadInputException(
          "baseline " + name + ": no run of known training rows is as long as a window",
          "%d lags + %d steps of the horizon in a row, after what the scaler looks back"
              .formatted(lags, horizon),
          "take fewer lags or a shorter horizon, fill missing values, or give more rows");
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
   * @param carry whether missing lags take the value before them; else only complete windows count
   */
  private static void addWindows(
      LinearWindows windows,
      List<TrainingSeries> series,
      boolean carry,
      ScatterMatrix train,
      ScatterMatrix validation) {
    for (TrainingSeries one : series) {
      double[] values = Arrays.copyOf(one.values(), one.validationEnd());
      double[] scaled = one.scaler().apply(values);
      double[] lags = carry ? one.scaler().apply(carried(values)) : scaled;
      windows.addTo(train, lags, scaled, 0, one.trainEnd());
      windows.addTo(validation, lags, scaled, one.trainEnd(), one.validationEnd());
    }
  }

  /**
   * The forecast of a series. It reads the lags, and what the scaler looks back before them;
   * missing values among these, rows before the first as well, take the value before them, or the
   * first known one where there is none before.
   *
   * @param scaler the series' own, as fitted on its training rows
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
          "horizon %d, fitted for %d".formatted(horizon, windows.horizon()));
    }
    double[] history = history(values, origin, windows.lags() + scaler.memory());
    double[] scaled = scaler.apply(history);
    double[] forecast =
        windows.forecast(map, Arrays.copyOfRange(scaled, scaler.memory(), scaled.length));
    return scaler.invert(Arrays.copyOf(forecast, horizon), history);
  }

  /** The last rows up to the origin, without gaps; all missing where none is known. */
  private static double[] history(double[] values, int origin, int length) {
    double[] history = new double[length];
    int first = origin - length + 1;
    Arrays.setAll(history, row -> first + row < 0 ? Double.NaN : values[first + row]);
    double earliest = KnownValues.value(history, KnownValues.firstRow(history, length - 1));
    for (int row = 0; row < length && Double.isNaN(history[row]); row++) {
      history[row] = earliest;
    }
    return carried(history);
  }

  /** Missing values take the one before; those at the start stay missing. */
  private static double[] carried(double[] values) {
    double[] carried = values.clone();
    for (int row = 1; row < carried.length; row++) {
      carried[row] = Double.isNaN(carried[row]) ? carried[row - 1] : carried[row];
    }
    return carried;
  }
}
