package org.carrousel.recipes.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.report.Report;

/** A trained recipe beside its baselines, measured on the same test part. */
public interface RecipeRun {
  /** Where the data came from. */
  DataSource source();

  /** Every training, at least one. */
  List<? extends SeedResult> seeds();

  /** Measures of each baseline, by its name. */
  Map<String, Map<String, Double>> baselines();

  /** What was asked, what came of it, and how it compares. */
  Report report();

  /** Predictions of the test part as CSV, and other tables, by the name of their file. */
  Map<String, String> tables();

  /** Writes the bundle of the model of {@link #savedSeed}, whole or not at all. */
  void save(Path path) throws IOException;

  /** Measures by their key, such as {@code test.rmse}: the mean over the seeds. */
  default Map<String, Double> metrics() {
    return Trainings.mean(seeds().stream().map(SeedResult::metrics).toList());
  }

  /** Measures of each seed's model. */
  default Map<Long, Map<String, Double>> metricsBySeed() {
    Map<Long, Map<String, Double>> bySeed = new LinkedHashMap<>();
    seeds().forEach(seed -> bySeed.put(seed.seed(), seed.metrics()));
    return bySeed;
  }

  /** The seed whose model {@link #save} saves. */
  default long savedSeed() {
    return SeedResult.chosen(seeds()).seed();
  }

  /** Seconds of training, all seeds together, interruptions left out. */
  default double trainingSeconds() {
    return seeds().stream().mapToDouble(seed -> seed.training().seconds()).sum();
  }
}
