package org.carrousel.recipes.transcribe;

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

/** A trained transcription beside its baselines, measured on the same test part. */
public final class TranscribeRun implements RecipeRun {
  private final TranscribeConfig config;
  private final TranscribeData data;
  private final List<SeedRun> seeds;
  private final Map<String, TranscriptScores> baselines;

  TranscribeRun(
      TranscribeConfig config,
      TranscribeData data,
      List<SeedRun> seeds,
      Map<String, TranscriptScores> baselines) {
    this.config = config;
    this.data = data;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public TranscribeModel model() {
    return chosen().model();
  }

  @Override
  public List<SeedRun> seeds() {
    return seeds;
  }

  @Override
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    baselines.forEach((name, scores) -> metrics.put(name, scores.metrics("test", "")));
    return metrics;
  }

  @Override
  public DataSource source() {
    return data.source();
  }

  @Override
  public Report report() {
    return new TranscribeReport(this).report();
  }

  /** {@code name,truth,}, a column a decoder, and a column a baseline, of the saved model. */
  @Override
  public Map<String, String> tables() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    chosen().scores().forEach((decoder, scores) -> columns.put(decoder.words(), scores.texts()));
    baselines.forEach((name, scores) -> columns.put(name, scores.texts()));
    StringBuilder csv = new StringBuilder("name,truth");
    columns.keySet().forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    for (int number = 0; number < data.test().size(); number++) {
      Recording recording = data.test().get(number);
      csv.append(CsvReader.cell(recording.name()))
          .append(',')
          .append(CsvReader.cell(recording.text()));
      for (List<String> texts : columns.values()) {
        csv.append(',').append(CsvReader.cell(texts.get(number)));
      }
      csv.append('\n');
    }
    return Map.of("predictions.csv", csv.toString());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  TranscribeConfig config() {
    return config;
  }

  TranscribeData data() {
    return data;
  }

  Map<String, TranscriptScores> baselineScores() {
    return baselines;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }
}
