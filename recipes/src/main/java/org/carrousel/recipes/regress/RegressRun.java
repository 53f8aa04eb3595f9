package org.carrousel.recipes.regress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.report.Report;
import org.carrousel.series.CsvReader;

/** A trained regression beside its baselines, measured on the same test part. */
public final class RegressRun implements RecipeRun {
  private final RegressConfig config;
  private final RegressData data;
  private final RegressParts parts;
  private final MeasuredWindows train;
  private final MeasuredWindows test;
  private final List<SeedRun> seeds;
  private final Map<String, RegressScores> baselines;

  RegressRun(
      RegressConfig config,
      RegressData data,
      RegressParts parts,
      MeasuredWindows train,
      MeasuredWindows test,
      List<SeedRun> seeds,
      Map<String, RegressScores> baselines) {
    this.config = config;
    this.data = data;
    this.parts = parts;
    this.train = train;
    this.test = test;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public RegressModel model() {
    return chosen().model();
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
  public DataSource source() {
    return data.source();
  }

  @Override
  public Report report() {
    return new RegressReport(this).report();
  }

  /** {@code name,step,truth,prediction} and the baselines, of the saved model. */
  @Override
  public Map<String, String> tables() {
    StringBuilder csv = new StringBuilder("name,step,truth,prediction");
    baselines.keySet().forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    for (int number = 0; number < test.windows().size(); number++) {
      MeasuredWindows.Window window = test.windows().get(number);
      csv.append(CsvReader.cell(window.sequence().name())).append(',').append(window.age());
      csv.append(',').append((float) window.target());
      csv.append(',').append((float) chosen().scores().predictions()[number]);
      for (RegressScores baseline : baselines.values()) {
        csv.append(',').append((float) baseline.predictions()[number]);
      }
      csv.append('\n');
    }
    return Map.of("predictions.csv", csv.toString());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  RegressConfig config() {
    return config;
  }

  RegressData data() {
    return data;
  }

  RegressParts parts() {
    return parts;
  }

  MeasuredWindows train() {
    return train;
  }

  MeasuredWindows test() {
    return test;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }

  /** The name of the baseline with the least RMSE. */
  String bestBaseline() {
    return baselines.entrySet().stream()
        .min(Comparator.comparingDouble(entry -> entry.getValue().errors().rmse()))
        .orElseThrow()
        .getKey();
  }
}
