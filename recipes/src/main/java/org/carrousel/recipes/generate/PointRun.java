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

/** A trained model of points beside its baselines, measured on the same test part. */
public final class PointRun implements RecipeRun {
  /** Points of a test sequence that the model is given, of which it draws the rest. */
  static final int GIVEN = 3;

  private final GenerateConfig config;
  private final DataSource source;
  private final TextShares.Ends ends;
  private final float[][][] test;
  private final List<PointSeedRun> seeds;
  private final Map<String, PointScores> baselines;

  PointRun(
      GenerateConfig config,
      DataSource source,
      TextShares.Ends ends,
      float[][][] test,
      List<PointSeedRun> seeds,
      Map<String, PointScores> baselines) {
    this.config = config;
    this.source = source;
    this.ends = ends;
    this.test = test;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
  }

  /** What a model puts after some points. */
  static PointScores.Continuation continuation(PointModel model) {
    return points -> {
      float[][] next = new float[1][];
      model.generate(points, 1, point -> next[0] = point);
      return next[0];
    };
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public PointModel model() {
    return chosen().model();
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public List<PointSeedRun> seeds() {
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
    return new PointReport(this).report();
  }

  /** The test sequences as they were and as the model ended them. */
  @Override
  public Map<String, String> tables() {
    List<String> dimensions = model().dimensions();
    StringBuilder csv = new StringBuilder("sequence,point");
    dimensions.forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    dimensions.forEach(name -> csv.append(',').append(CsvReader.cell("drawn " + name)));
    csv.append('\n');
    for (int number = 0; number < test.length; number++) {
      float[][] drawn = PointScores.drawn(test[number], continuation(model()));
      for (int place = 0; place < drawn.length; place++) {
        csv.append(number + 1).append(',').append(place + 1);
        for (float value : test[number][place]) {
          csv.append(',').append(value);
        }
        for (float value : drawn[place]) {
          csv.append(',').append(value);
        }
        csv.append('\n');
      }
    }
    return Map.of("predictions.csv", csv.toString());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  GenerateConfig config() {
    return config;
  }

  TextShares.Ends ends() {
    return ends;
  }

  float[][][] test() {
    return test;
  }

  PointSeedRun chosen() {
    return SeedResult.chosen(seeds);
  }
}
