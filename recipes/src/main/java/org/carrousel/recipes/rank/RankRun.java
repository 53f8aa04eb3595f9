package org.carrousel.recipes.rank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.report.Report;

/** A trained ranking beside its baselines, measured on the same test part. */
public final class RankRun implements RecipeRun {
  private final RankData data;
  private final RankParts parts;
  private final List<SeedRun> seeds;
  private final Map<String, RankScores> baselines;

  RankRun(RankData data, RankParts parts, List<SeedRun> seeds, Map<String, RankScores> baselines) {
    this.data = data;
    this.parts = parts;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
  }

  /** The model of the seed with the least validation loss. */
  public RankModel model() {
    return chosen().model();
  }

  @Override
  public DataSource source() {
    return data.source();
  }

  @Override
  public List<SeedRun> seeds() {
    return seeds;
  }

  @Override
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    baselines.forEach((name, scores) -> metrics.put(name, scores.metrics()));
    return metrics;
  }

  @Override
  public Report report() {
    return new RankReport(this).report();
  }

  @Override
  public Map<String, String> tables() {
    return Map.of("predictions.csv", new RankTables(this).predictions());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  RankParts parts() {
    return parts;
  }

  Map<String, RankScores> baselineScores() {
    return baselines;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }
}
