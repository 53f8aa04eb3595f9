package org.carrousel.recipes.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.report.Report;

/** A trained translation beside its baselines, measured on the same test part. */
public final class TranslateRun implements RecipeRun {
  private final TranslateConfig config;
  private final TranslateData data;
  private final TranslateParts parts;
  private final List<SeedRun> seeds;
  private final Map<String, TranslationScores> baselines;
  private final Optional<TranslationScores> ensemble;

  TranslateRun(
      TranslateConfig config,
      TranslateData data,
      TranslateParts parts,
      List<SeedRun> seeds,
      Map<String, TranslationScores> baselines) {
    this.config = config;
    this.data = data;
    this.parts = parts;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
    this.ensemble = seeds.size() > 1 ? Optional.of(ofEnsemble()) : Optional.empty();
  }

  private TranslationScores ofEnsemble() {
    TranslateModel first = seeds.get(0).model();
    Translator translator =
        new Translator(
            seeds.stream().map(seed -> seed.model().network()).toList(), first.encoder());
    return SeedRun.scores(
        first, parts.test(), translator.translate(parts.test(), config.decoding()));
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public TranslateModel model() {
    return chosen().model();
  }

  /** The mean of the seeds, and the figure of the ensemble of all of them. */
  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(RecipeRun.super.metrics());
    ensemble.ifPresent(scores -> metrics.put(config.measure().key() + ".ensemble", scores.value()));
    return metrics;
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
    return new TranslateReport(this).report();
  }

  @Override
  public Map<String, String> tables() {
    TranslateTables tables = new TranslateTables(this);
    return Map.of("predictions.csv", tables.predictions(), "n-best.csv", tables.best());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  @Override
  public List<SeedRun> seeds() {
    return seeds;
  }

  TranslateConfig config() {
    return config;
  }

  TranslateData data() {
    return data;
  }

  TranslateParts parts() {
    return parts;
  }

  Map<String, TranslationScores> baselineScores() {
    return baselines;
  }

  Optional<TranslationScores> ensemble() {
    return ensemble;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }
}
