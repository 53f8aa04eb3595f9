package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.batch.WindowedSeries;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.scale.CategoryEncoder;
import org.carrousel.scale.Scaler;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;
import org.carrousel.series.Series;
import org.carrousel.series.TimeAxis;
import org.carrousel.series.TimeStep;

/**
 * Scalers and category encoders of a forecast, fitted on training rows only. They convert a series
 * to numeric features in this order: targets, past covariates, missing-value indicators, known
 * covariates, calendar features, static covariates.
 *
 * @param targetScalers by entity, one per target; under the key {@link #ALL} if all series share
 *     them
 * @param covariates scalers of numeric covariates, by column
 * @param categories encoders of categorical covariates, by column
 */
record FittedFeatures(
    ForecastColumns columns,
    TimeStep step,
    List<String> targets,
    Map<String, List<Scaler>> targetScalers,
    Map<String, Scaler> covariates,
    Map<String, CategoryEncoder> categories) {
  /** Key of the scalers that all entities share. */
  static final String ALL = "*";

  /**
   * Returns the scalers of an entity's targets.
   *
   * @throws BadInputException if scalers are fitted per series and this series was not in the
   *     training part
   */
  List<Scaler> scalers(String entity) {
    List<Scaler> scalers = targetScalers.getOrDefault(entity, targetScalers.get(ALL));
    if (scalers == null) {
      throw new BadInputException(
          "series \"" + entity + "\" was not in the training part, and every series has its scaler",
          "a series of the training part",
          NearestName.advice(entity, targetScalers.keySet())
              + "; train with scale-per: all to forecast series never seen");
    }
    return scalers;
  }

  /** Returns the number of rows before a window that the scalers need. */
  int memory() {
    return targetScalers.values().iterator().next().stream()
        .mapToInt(Scaler::memory)
        .max()
        .orElse(0);
  }

  /**
   * Returns the first row up to which every target has a value; the length if a target has none.
   */
  int firstKnownRow(Series series) {
    return targets.stream()
        .map(series::numeric)
        .mapToInt(FittedFeatures::known)
        .max()
        .orElseThrow();
  }

  private static int known(double[] values) {
    int row = 0;
    while (row < values.length && Double.isNaN(values[row])) {
      row++;
    }
    return row;
  }

  /**
   * Checks that a series can be forecast.
   *
   * @throws BadInputException if it is too short, or no value of a target is known
   */
  void requireHistory(Series series, int lags) {
    int needed = lags + memory();
    if (series.length() < needed) {
      throw new BadInputException(
          "%s has %d rows".formatted(series.name(), series.length()),
          "at least " + needed + " rows, the lags of the model",
          "give more history");
    }
    if (firstKnownRow(series) == series.length()) {
      throw new BadInputException(
          series.name() + " has no known value of a target",
          "at least one known value of " + String.join(", ", columns.targets()),
          "give a history that has some");
    }
  }

  /**
   * Converts a series to scaled windows.
   *
   * @param future known covariates of the rows after the series; null if there are none
   * @param horizon number of rows after the series to forecast; 0 if all targets are in the series
   * @param origins [window], rows of the last inputs
   */
  WindowedSeries windowed(Series series, Series future, int horizon, int[] origins) {
    List<double[]> past = new ArrayList<>();
    List<double[]> targetValues = scaledTargets(series);
    past.addAll(targetValues);
    for (String name : columns.past()) {
      past.add(covariates.get(name).apply(series.numeric(name)));
    }
    if (columns.missing() == MissingValues.MASK) {
      past.addAll(past.stream().map(FittedFeatures::missingIndicator).toList());
    }
    List<double[]> known = known(series, future, horizon);
    known.forEach(column -> past.add(Arrays.copyOf(column, series.length())));
    for (String name : columns.statics()) {
      past.addAll(encoded(series, name));
    }
    return new WindowedSeries(
        rows(past, series.length()),
        rows(known, series.length() + horizon),
        rows(targetValues, series.length()),
        origins);
  }

  private List<double[]> scaledTargets(Series series) {
    List<Scaler> scalers = scalers(series.entity());
    return IntStream.range(0, targets.size())
        .mapToObj(i -> scaled(scalers.get(i), series, targets.get(i)))
        .toList();
  }

  private double[] scaled(Scaler scaler, Series series, String target) {
    try {
      return scaler.apply(series.numeric(target));
    } catch (BadInputException e) {
      throw e.at(SeriesName.of(columns, series.entity(), target).place());
    }
  }

  private List<double[]> known(Series series, Series future, int horizon) {
    List<double[]> known = new ArrayList<>();
    for (String name : columns.known()) {
      List<double[]> before = encoded(series, name);
      List<double[]> after = future == null ? List.of() : encoded(future.slice(0, horizon), name);
      for (int i = 0; i < before.size(); i++) {
        known.add(future == null ? before.get(i) : joined(before.get(i), after.get(i)));
      }
    }
    TimeAxis axis = series.axis();
    TimeAxis whole =
        new TimeAxis(axis.start(), axis.firstIndex(), axis.step(), axis.length() + horizon);
    for (CalendarFeature calendar : columns.calendar()) {
      known.addAll(List.of(calendar.of(whole)));
    }
    return known;
  }

  private List<double[]> encoded(Series series, String name) {
    if (covariates.containsKey(name)) {
      return List.of(covariates.get(name).apply(series.numeric(name)));
    }
    CategoryEncoder encoder = categories.get(name);
    double[][] columns = new double[encoder.categories().size()][series.length()];
    for (int row = 0; row < series.length(); row++) {
      double[] code = encoder.encode(series.categorical(name)[row]);
      for (int i = 0; i < code.length; i++) {
        columns[i][row] = code[i];
      }
    }
    return List.of(columns);
  }

  private static double[] joined(double[] before, double[] after) {
    double[] whole = Arrays.copyOf(before, before.length + after.length);
    System.arraycopy(after, 0, whole, before.length, after.length);
    return whole;
  }

  private static double[] missingIndicator(double[] values) {
    return Arrays.stream(values).map(value -> Double.isNaN(value) ? 1 : 0).toArray();
  }

  private static float[][] rows(List<double[]> columns, int length) {
    float[][] rows = new float[length][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      for (int row = 0; row < length; row++) {
        rows[row][column] = (float) columns.get(column)[row];
      }
    }
    return rows;
  }
}
