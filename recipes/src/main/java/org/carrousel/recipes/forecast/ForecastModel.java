package org.carrousel.recipes.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.batch.WindowExamples;
import org.carrousel.batch.WindowedSeries;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.scale.Scaler;
import org.carrousel.series.CsvWriter;
import org.carrousel.series.Schema;
import org.carrousel.series.Series;
import org.carrousel.series.Table;
import org.carrousel.stream.ModelStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trained forecast model: predicts the rows that follow a history.
 *
 * <p>The network maps {@code [batch, features · patch, lags / patch]}, and {@code [batch, horizon ·
 * known]} if there are known covariates, to {@code [batch, horizon · targets]}.
 */
public final class ForecastModel extends TrainedModel<ForecastConfig, Table, List<ForecastPoint>> {
  private static final int BATCH = 512;

  private final Schema schema;
  private final FittedFeatures features;

  ForecastModel(TrainedNetwork<ForecastConfig> trained, Schema schema, FittedFeatures features) {
    super(Forecast.RECIPE, trained);
    this.schema = schema;
    this.features = features;
  }

  FittedFeatures features() {
    return features;
  }

  /**
   * Predicts the next rows of every series, as many as the horizon.
   *
   * @param history a table with the training columns and, for each series, the lags and the rows
   *     that scalers need before them
   * @throws BadInputException if columns or rows are missing, or the model has known covariates
   */
  @Override
  public List<ForecastPoint> predict(Table history) {
    return predict(history, null);
  }

  /**
   * Predicts the next rows of every series with known covariates.
   *
   * @param future rows after the history, at least as many as the horizon for each series, with
   *     time, entity and known columns; null if the model has no known covariates
   * @throws BadInputException if columns or rows are missing, or do not follow the history
   */
  public List<ForecastPoint> predict(Table history, Table future) {
    ForecastReader reader = new ForecastReader(config().columns());
    FutureRows rows = FutureRows.of(config(), reader, schema, features.step(), future);
    List<ForecastPoint> points = new ArrayList<>();
    for (Series series : reader.readHistory(history, schema, features.step())) {
      Series later = rows.after(series);
      try {
        features.requireHistory(series, config().window().lags());
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
        features.windowed(series, future, config().window().horizon(), new int[] {origin});
    WindowExamples window = new WindowExamples(List.of(windowed), config().window());
    double[][] forecast = forecasts(window, List.of(series))[0];
    List<ForecastPoint> points = new ArrayList<>();
    for (int target = 0; target < forecast.length; target++) {
      SeriesName name =
          SeriesName.of(config().columns(), series.entity(), features.targets().get(target));
      for (int step = 1; step <= forecast[target].length; step++) {
        String time = series.axis().label(origin + step);
        double value = forecast[target][step - 1];
        points.add(new ForecastPoint(name.entity(), name.column(), time, step, value));
      }
    }
    return points;
  }

  /**
   * Computes the forecasts of windows.
   *
   * @param series the series that the windows belong to
   * @return [window][target][horizon], user's units
   */
  double[][][] forecasts(WindowExamples windows, List<Series> series) {
    double[][][] forecasts = new double[windows.size()][][];
    for (int from = 0; from < windows.size(); from += BATCH) {
      int first = from;
      int[] numbers = new int[Math.min(BATCH, windows.size() - from)];
      Arrays.setAll(numbers, i -> first + i);
      INDArray output = network().outputSingle(windows.batch(numbers).getFeatures());
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
      double[] scaled = new double[config().window().horizon()];
      for (int step = 0; step < scaled.length; step++) {
        scaled[step] = output[step * targets + target] + windows.anchor(number, target);
      }
      double[] values = series.numeric(features.targets().get(target));
      Scaler scaler = features.scalers(series.entity()).get(target);
      forecast[target] = scaler.invertAfter(scaled, values, windows.originOf(number));
    }
    return forecast;
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(input(), output(), config().columns().targets());
  }

  private String input() {
    String past =
        "a table with the columns %s, at least %d rows of each series"
            .formatted(
                columns(
                    List.of(
                        schema.time(), schema.entity(), schema.numeric(), schema.categorical())),
                config().window().lags() + features.memory());
    return knowsFuture()
        ? "%s; and the next %d rows of %s"
            .formatted(
                past, config().window().horizon(), columns(List.of(config().columns().known())))
        : past;
  }

  private static String columns(List<List<String>> names) {
    return String.join(", ", names.stream().flatMap(List::stream).toList());
  }

  private boolean knowsFuture() {
    return !config().columns().known().isEmpty();
  }

  private String output() {
    int horizon = config().window().horizon();
    return "the next %s of each series".formatted(horizon == 1 ? "row" : horizon + " rows");
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("schema", schema).with("features", features);
  }

  /**
   * Always fails: the network has no state between windows.
   *
   * @throws BadInputException always
   */
  @Override
  public ModelStream<?, ?> stream() {
    int rows = config().window().lags() + features.memory();
    throw new BadInputException(
        "a stream of a forecast from lags: " + config().window().lags(),
        "a model that keeps a state from row to row; a forecast sees its lags alone",
        "use predict with the last %d rows after each new one".formatted(rows));
  }

  @Override
  public Table read(Path input) {
    return config().columns().csv().read(input);
  }

  @Override
  public List<ForecastPoint> predictFile(Path input, Path future) {
    return predict(read(input), future == null ? null : read(future));
  }

  @Override
  public String csv(List<ForecastPoint> predictions) {
    CsvWriter csv = CsvWriter.of("entity", "target", "time", "step", "forecast");
    for (ForecastPoint point : predictions) {
      csv.row(point.entity(), point.target(), point.time(), point.step(), point.value());
    }
    return csv.toString();
  }
}
