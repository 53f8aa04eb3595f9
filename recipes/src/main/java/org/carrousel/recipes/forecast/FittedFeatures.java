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
 * The scalers and category lists of a forecast, fitted on the training rows alone, and how they
 * turn a series into columns of numbers: targets, past covariates, indicators of missing values,
 * then what is also known of the future (covariates, calendar), then static covariates.
 *
 * @param targetScalers by entity, one for each target; under {@link #ALL} if all series share them
 * @param covariates a scaler for each numeric covariate
 * @param categories an encoder for each covariate of categories
 */
record FittedFeatures(
    ForecastColumns columns,
    TimeStep step,
    List<String> targets,
    Map<String, List<Scaler>> targetScalers,
    Map<String, Scaler> covariates,
    Map<String, CategoryEncoder> categories) {
  /** Stands for every entity if all share their scalers. */
  static final String ALL = "*";

  /**
   * Returns the scalers of an entity's targets.
   *
   * @throws BadInputException if each series has its own and this one was not in the training part
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

  /** Rows before a window that scaling needs. */
  int memory() {
    return targetScalers.values().iterator().next().stream()
        .mapToInt(Scaler::memory)
        .max()
        .orElse(0);
  }

  /** The first row by which a value of every target is known; the length if there is none. */
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
   * A series as numbers.
   *
   * @param future rows after the series of the columns that are known of the future; null if none
   * @param horizon how many rows after the series will be forecast; 0 inside a known series
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
