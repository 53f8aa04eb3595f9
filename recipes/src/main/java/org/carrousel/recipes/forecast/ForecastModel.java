package org.carrousel.recipes.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.WindowExamples;
import org.carrousel.batch.WindowedSeries;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.carrousel.scale.Scaler;
import org.carrousel.series.Schema;
import org.carrousel.series.Series;
import org.carrousel.series.Table;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained forecast: predicts the rows that follow a history, and is saved in one bundle.
 *
 * <p>The network maps {@code [batch, features, lags]}, and {@code [batch, horizon · known]} where
 * something is known of the future, to {@code [batch, horizon · targets]}.
 */
public final class ForecastModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "forecast";

  private static final int WINDOWS_AT_ONCE = 512;

  private final ForecastConfig config;
  private final Schema schema;
  private final FittedFeatures features;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  ForecastModel(
      ForecastConfig config,
      Schema schema,
      FittedFeatures features,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.schema = schema;
    this.features = features;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public ForecastConfig config() {
    return config;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  /**
   * The horizon after the last row of every series of a table.
   *
   * @param history the columns the model was trained with, at least lags rows of each series
   */
  public List<ForecastPoint> predict(Table history) {
    return predict(history, null);
  }

  /**
   * The same with covariates that are known of the future.
   *
   * @param future rows that follow the history: time, entity and known columns, at least horizon
   *     rows of each series
   */
  public List<ForecastPoint> predict(Table history, Table future) {
    ForecastReader reader = new ForecastReader(config.columns());
    FutureRows rows = FutureRows.of(config, reader, schema, features.step(), future);
    List<ForecastPoint> points = new ArrayList<>();
    for (Series series : reader.readHistory(history, schema, features.step())) {
      Series later = rows.after(series);
      try {
        requireHistory(series);
        points.addAll(predict(series, later));
      } catch (BadInputException e) {
        throw e.at(history.source());
      }
    }
    return points;
  }

  private List<ForecastPoint> predict(Series series, Series future) {
    int origin = series.length() - 1;
    WindowedSeries windowed =
        features.windowed(series, future, config.window().horizon(), new int[] {origin});
    WindowExamples window = new WindowExamples(List.of(windowed), config.window());
    double[][] forecast = forecasts(window, List.of(series))[0];
    List<ForecastPoint> points = new ArrayList<>();
    for (int target = 0; target < forecast.length; target++) {
      SeriesName name =
          SeriesName.of(config.columns(), series.entity(), features.targets().get(target));
      for (int step = 1; step <= forecast[target].length; step++) {
        String time = series.axis().label(origin + step);
        double value = forecast[target][step - 1];
        points.add(new ForecastPoint(name.entity(), name.column(), time, step, value));
      }
    }
    return points;
  }

  private void requireHistory(Series series) {
    int needed = config.window().lags() + features.memory();
    if (series.length() < needed) {
      throw new BadInputException(
          "%s has %d rows".formatted(series.name(), series.length()),
          "at least " + needed + " rows, the lags of the model",
          "give more history");
    }
    if (features.firstKnownRow(series) == series.length()) {
      throw new BadInputException(
          series.name() + " has no known value of a target",
          "at least one known value of " + String.join(", ", config.columns().targets()),
          "give a history that has some");
    }
  }

  /**
   * Forecasts of windows.
   *
   * @param series those the windows were cut from
   * @return [window][target][horizon], user's units
   */
  double[][][] forecasts(WindowExamples windows, List<Series> series) {
    double[][][] forecasts = new double[windows.size()][][];
    for (int from = 0; from < windows.size(); from += WINDOWS_AT_ONCE) {
      int first = from;
      int[] numbers = new int[Math.min(WINDOWS_AT_ONCE, windows.size() - from)];
      Arrays.setAll(numbers, i -> first + i);
      INDArray output = network.outputSingle(windows.batch(numbers).getFeatures());
      float[][] rows = output.toFloatMatrix();
      for (int i = 0; i < numbers.length; i++) {
        Series of = series.get(windows.seriesOf(numbers[i]));
        forecasts[numbers[i]] = inUnits(rows[i], windows, numbers[i], of);
      }
    }
    return forecasts;
  }

  private double[][] inUnits(float[] output, WindowExamples windows, int number, Series series) {
    int targets = features.targets().size();
    double[][] forecast = new double[targets][];
    for (int target = 0; target < targets; target++) {
      double[] scaled = new double[config.window().horizon()];
      for (int step = 0; step < scaled.length; step++) {
        scaled[step] = output[step * targets + target] + windows.anchor(number, target);
      }
      Scaler scaler = features.scalers(series.entity()).get(target);
      int origin = windows.originOf(number);
      double[] values = series.numeric(features.targets().get(target));
      forecast[target] = scaler.invert(scaled, lastKnown(values, origin, scaler.memory()));
    }
    return forecast;
  }

  /** The last rows up to the origin; a missing one takes the value before it. */
  private static double[] lastKnown(double[] values, int origin, int length) {
    double[] known = new double[length];
    for (int i = 0; i < length; i++) {
      int row = origin + 1 - length + i;
      while (row > 0 && Double.isNaN(values[row])) {
        row--;
      }
      known[i] = values[row];
    }
    return known;
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, ForecastKeys.values(config), provenance)
        .with("schema", schema)
        .with("features", features)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static ForecastModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new ForecastModel(
        ForecastKeys.config(path + ", config.json", entries.config()),
        entries.get("schema", Schema.class),
        entries.get("features", FittedFeatures.class),
        bundle.network(),
        entries.provenance());
  }
}
