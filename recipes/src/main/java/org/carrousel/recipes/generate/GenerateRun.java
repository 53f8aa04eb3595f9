package org.carrousel.recipes.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.report.Report;
import org.carrousel.series.CsvReader;

/** A trained language model beside its baselines, measured on the same test part. */
public final class GenerateRun implements RecipeRun {
  private final GenerateConfig config;
  private final DataSource source;
  private final TextShares.Parts parts;
  private final List<SeedRun> seeds;
  private final Map<String, TextScores> baselines;

  GenerateRun(
      GenerateConfig config,
      DataSource source,
      TextShares.Parts parts,
      List<SeedRun> seeds,
      Map<String, TextScores> baselines) {
    this.config = config;
    this.source = source;
    this.parts = parts;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public GenerateModel model() {
    return chosen().model();
  }

  @Override
  public DataSource source() {
    return source;
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
    return new GenerateReport(this).report();
  }

  /** The nats of every token of the test part, and samples of text. */
  @Override
  public Map<String, String> tables() {
    return Map.of("predictions.csv", predictions(), "samples.txt", new Samples(this).text());
  }

  private String predictions() {
    StringBuilder csv = new StringBuilder("token,LSTM");
    baselines.keySet().forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    List<String> tokens = model().encoder().vocabulary().tokens();
    for (int place = 0; place + 1 < parts.test().length; place++) {
      csv.append(CsvReader.cell(tokens.get(parts.test()[place + 1]).replace("\n", "\\n")));
      csv.append(',').append((float) chosen().scores().nats()[place]);
      for (TextScores baseline : baselines.values()) {
        csv.append(',').append((float) baseline.nats()[place]);
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  GenerateConfig config() {
    return config;
  }

  TextShares.Parts parts() {
    return parts;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }

  /** The name of the baseline to which the test part is least surprising. */
  String bestBaseline() {
    return baselines.entrySet().stream()
        .min(Map.Entry.comparingByValue((a, b) -> Double.compare(nats(a), nats(b))))
        .orElseThrow()
        .getKey();
  }

  private static double nats(TextScores scores) {
    return scores.crossEntropy().nats();
  }
}
