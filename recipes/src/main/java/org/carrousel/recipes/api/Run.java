package org.carrousel.recipes.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.plot.Plot;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.report.Report;
import org.carrousel.training.TrainingResult;

/**
 * A trained recipe beside its baselines, all measured on the same test part.
 *
 * @param <M> the model
 */
public final class Run<M extends Model<?, ?>> {
  private final Results<?, M, ? extends Scores> results;
  private final RunReport shown;
  private Report report;

  Run(Results<?, M, ? extends Scores> results, RunReport shown) {
    this.results = results;
    this.shown = shown;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed if nothing was held out
   * to choose by.
   */
  public M model() {
    return results.model();
  }

  /** Seed of {@link #model}. */
  public long savedSeed() {
    return results.chosen().seed();
  }

  /** The model of each seed, in order. */
  public List<M> models() {
    return results.seeds().stream().<M>map(Trained::model).toList();
  }

  /** Losses by epoch of each seed's training, in order. */
  public List<TrainingResult> trainings() {
    return results.seeds().stream().map(Trained::training).toList();
  }

  /** Origin of the data. */
  public DataSource source() {
    return results.source();
  }

  /** Measures by their key, such as {@code test.rmse}: the mean over the seeds. */
  public Map<String, Double> metrics() {
    return results.metrics();
  }

  /** Measures of each seed's model. */
  public Map<Long, Map<String, Double>> metricsBySeed() {
    Map<Long, Map<String, Double>> bySeed = new LinkedHashMap<>();
    results.seeds().forEach(seed -> bySeed.put(seed.seed(), seed.scores().metrics()));
    return bySeed;
  }

  /** Measures of each compared configuration, then of each baseline, by name. */
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>(results.comparedMetrics());
    metrics.putAll(results.baselineMetrics());
    return metrics;
  }

  /** Seconds of all trainings together, without interruptions. */
  public double trainingSeconds() {
    return results.trainingSeconds();
  }

  /** The settings, the comparison with the baselines, the errors, and how to predict. */
  public synchronized Report report() {
    if (report == null) {
      report = shown.report();
    }
    return report;
  }

  /** Predictions of the test part and other tables, as CSV by file name. */
  public Map<String, String> tables() {
    return shown.tables();
  }

  /** A plot of the report by name, such as {@code forecast}; the error names those there are. */
  public Plot plot(String name) {
    return report().plot(name);
  }

  /** Writes the bundle of {@link #model}; the file appears whole or not at all. */
  public void save(Path path) throws IOException {
    model().save(path);
  }

  /** The report as text. */
  @Override
  public String toString() {
    return report().text();
  }
}
