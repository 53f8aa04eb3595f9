package org.carrousel.recipes.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceToVector;
import org.carrousel.backend.Backend;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.series.LagAdvice;
import org.carrousel.series.Schema;
import org.carrousel.series.SeriesSet;
import org.carrousel.series.Table;
import org.carrousel.series.TimeSplit;
import org.carrousel.training.Checkpoint;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * The forecast recipe: one or many series in one model, direct multi-step, beside its baselines.
 *
 * <p>Network: {@code [batch, features · patch, lags / patch]}, and {@code [batch, horizon · known]}
 * where something is known of the future, → LSTM layers → last hidden state → linear {@code [batch,
 * horizon · targets]}. Hochreiter and Schmidhuber 1997; forget gate of Gers et al. 2000; direct
 * multi-step as in Zeng et al. 2023.
 *
 * <pre>{@code
 * var run = Forecast.of(ForecastConfig.target("Passengers").lags(12)).train(Csv.read(path));
 * run.report().print();
 * run.model().save(Path.of("airline.carrousel"));
 * }</pre>
 */
public final class Forecast {
  /** One season looked for at most: enough for the hours of a week. */
  private static final int LONGEST_SEASON = 200;

  private final ForecastConfig config;
  private final Checkpoints checkpoints;

  private Forecast(ForecastConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /**
   * A forecast as configured.
   *
   * @throws BadInputException if parts of the configuration contradict each other
   */
  public static Forecast of(ForecastConfig config) {
    config.requireScalersOfAll();
    return new Forecast(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Forecast checkpoints(Path folder) {
    return new Forecast(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Forecast resume(Path folder) {
    return new Forecast(config, new Checkpoints(folder, true));
  }

  /**
   * Trains on the training part of every series, keeps the epoch that is best on the validation
   * part, and measures the model and its baselines on the test part.
   *
   * @throws BadInputException if the table does not hold what the configuration names
   */
  public ForecastRun train(Table table) {
    Backend.start();
    ForecastReader reader = new ForecastReader(config.columns());
    Schema schema = reader.schema(table);
    ForecastWindows windows = windows(table, reader, schema);
    LagAdvice advice = LagAdvice.of(windows.firstTrainingValues(), LONGEST_SEASON);
    int season =
        config.evaluation().season() > 0 ? config.evaluation().season() : advice.season().orElse(1);
    TestPart test =
        new TestPart(config, windows, reader.melted(reader.observed(table, schema)), season);
    test.requireTruth();
    Map<String, WindowForecast> baselines =
        new ForecastBaselines(config, windows).forecasts(season);
    DataSource source = new DataSource(table.source(), table.digest(), table.rows());
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(ForecastKeys.values(config), source);
    kept.start(seeds);
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      runs.add(run(seed, windows, schema, test, source, kept.of(seed)));
    }
    return new ForecastRun(config, source, windows, test, runs, baselines, advice);
  }

  private ForecastWindows windows(Table table, ForecastReader reader, Schema schema) {
    SeriesSet read = reader.read(table, schema);
    List<TimeSplit> splits = config.split().of(read);
    SeriesSet set = reader.filled(read, splits);
    try {
      ForecastWindows windows =
          ForecastWindows.of(config, reader.targets(), reader.melted(set), reader.melted(splits));
      requireWindows(windows);
      return windows;
    } catch (BadInputException e) {
      throw e.at(table.source());
    }
  }

  private static void requireWindows(ForecastWindows windows) {
    if (windows.train().size() == 0 || windows.test().size() == 0) {
      throw new BadInputException(
          "a split with %d training and %d test windows"
              .formatted(windows.train().size(), windows.test().size()),
          "at least one of each",
          "give both parts rows with the key split");
    }
  }

  private SeedRun run(
      long seed,
      ForecastWindows windows,
      Schema schema,
      TestPart test,
      DataSource source,
      Checkpoint checkpoint) {
    ComputationGraph network = network(windows, seed);
    TrainingResult training =
        new Trainer(config.training(), seed, checkpoint, "seed " + seed)
            .train(network, windows.train(), windows.validation());
    Map<String, Object> provenance = source.provenance(seed);
    ForecastModel model =
        new ForecastModel(config, schema, windows.features(), network, provenance);
    double[][][] forecasts = model.forecasts(windows.test(), windows.series());
    TestErrors errors = test.measure(window -> forecasts[window]);
    Map<String, Double> metrics = errors.metrics(config.evaluation().standardErrors());
    provenance.put("metrics", metrics);
    return new SeedRun(seed, training, model, forecasts, errors, metrics);
  }

  private ComputationGraph network(ForecastWindows windows, long seed) {
    MultiDataSet one = windows.train().batch(new int[] {0});
    SequenceToVector shape =
        new SequenceToVector(
            (int) one.getFeatures(0).size(1),
            config.window().timeSteps(),
            one.numFeatureArrays() > 1 ? (int) one.getFeatures(1).size(1) : 0,
            (int) one.getLabels(0).size(1));
    return NetworkInitializer.of(
        shape.configuration(config.network(), DataType.FLOAT, seed), config.training());
  }
}
