package org.carrousel.recipes.caption;

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

/** A trained captioning beside its baselines, measured on the same test part. */
public final class CaptionRun implements RecipeRun {
  private final CaptionConfig config;
  private final CaptionData data;
  private final List<SeedRun> seeds;
  private final Map<String, PartCaptions> baselines;

  CaptionRun(
      CaptionConfig config,
      CaptionData data,
      List<SeedRun> seeds,
      Map<String, PartCaptions> baselines) {
    this.config = config;
    this.data = data;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public CaptionModel model() {
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
    baselines.forEach((name, captions) -> metrics.put(name, captions.metrics()));
    return metrics;
  }

  @Override
  public Report report() {
    return new CaptionReport(this).report();
  }

  @Override
  public Map<String, String> tables() {
    List<String> captions = chosen().captions().test();
    List<Boolean> right = chosen().captions().testScores().right();
    StringBuilder csv = new StringBuilder("name,caption,right,own\n");
    for (int number = 0; number < captions.size(); number++) {
      CaptionedImage image = data.test().get(number);
      csv.append(CsvReader.cell(image.name())).append(',');
      csv.append(CsvReader.cell(captions.get(number))).append(',');
      csv.append(right.get(number)).append(',');
      csv.append(CsvReader.cell(image.captions().get(0))).append('\n');
    }
    return Map.of("predictions.csv", csv.toString());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  CaptionConfig config() {
    return config;
  }

  CaptionData data() {
    return data;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }
}
