package org.carrousel.recipes.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.carrousel.report.Report;

/** A trained recipe beside its baselines, measured on the same test part. */
public interface RecipeRun {
  /** Where the data came from. */
  DataSource source();

  /** Measures by their key, such as {@code test.rmse}: the mean over the seeds. */
  Map<String, Double> metrics();

  /** Measures of each seed's model. */
  Map<Long, Map<String, Double>> metricsBySeed();

  /** Measures of each baseline, by its name. */
  Map<String, Map<String, Double>> baselines();

  /** The seed whose model {@link #save} saves. */
  long savedSeed();

  /** Seconds of training, all seeds together, interruptions left out. */
  double trainingSeconds();

  /** What was asked, what came of it, and how it compares. */
  Report report();

  /** Predictions of the test part as CSV, and other tables, by the name of their file. */
  Map<String, String> tables();

  /** Writes the bundle of the model, whole or not at all. */
  void save(Path path) throws IOException;
}
