package org.carrousel.recipes.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.report.Report;

/** A trained classification beside its baselines, measured on the same test part. */
public final class ClassifyRun implements RecipeRun {
  private final ClassifyConfig config;
  private final ClassifyData data;
  private final ClassifyParts parts;
  private final List<SeedRun> seeds;
  private final List<VariantRun> variants;
  private final Map<String, BaselineScores> baselines;

  ClassifyRun(
      ClassifyConfig config,
      ClassifyData data,
      ClassifyParts parts,
      List<SeedRun> seeds,
      List<VariantRun> variants,
      Map<String, BaselineScores> baselines) {
    this.config = config;
    this.data = data;
    this.parts = parts;
    this.seeds = List.copyOf(seeds);
    this.variants = List.copyOf(variants);
    this.baselines = baselines;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public ClassifyModel model() {
    return chosen().model();
  }

  @Override
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    baselines.forEach((name, scores) -> metrics.put(name, scores.metrics()));
    return metrics;
  }

  @Override
  public DataSource source() {
    return data.source();
  }

  @Override
  public Report report() {
    return new ClassifyReport(this).report();
  }

  @Override
  public Map<String, String> tables() {
    ClassTables tables = new ClassTables(this);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("predictions.csv", tables.predictions());
    all.put("confusion.csv", tables.confusion());
    if (!variants.isEmpty()) {
      all.put("comparison.csv", tables.comparison());
    }
    return all;
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  ClassifyConfig config() {
    return config;
  }

  ClassifyData data() {
    return data;
  }

  ClassifyParts parts() {
    return parts;
  }

  @Override
  public List<SeedRun> seeds() {
    return seeds;
  }

  /** The configured way with rare classes, then those that were trained beside it. */
  List<VariantRun> allVariants() {
    List<VariantRun> all = new ArrayList<>(List.of(new VariantRun("as configured", seeds)));
    all.addAll(variants);
    return all;
  }

  Map<String, BaselineScores> baselineScores() {
    return baselines;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }

  /** The key of the measure that matters: accuracy, or that of the class that is looked for. */
  String measure() {
    return config.ranking().asked() ? "test.pr_auc" : "test.accuracy";
  }

  /** The name of the baseline with the best of that measure. */
  String bestBaseline() {
    return baselines.entrySet().stream()
        .max(Comparator.comparingDouble(entry -> entry.getValue().metrics().get(measure())))
        .orElseThrow()
        .getKey();
  }
}
