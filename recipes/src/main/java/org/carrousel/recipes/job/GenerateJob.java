package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.Rectangles;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.generate.Generate;
import org.carrousel.recipes.generate.GenerateConfig;
import org.carrousel.recipes.generate.GenerateKeys;
import org.carrousel.recipes.generate.GenerateModel;
import org.carrousel.recipes.generate.GeneratePoints;
import org.carrousel.recipes.generate.PointData;
import org.carrousel.recipes.generate.PointModel;
import org.carrousel.recipes.generate.TextData;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Learns to go on with texts, or with rectangles. */
final class GenerateJob implements RecipeJob {
  private static final String RECTANGLES = "rectangles";
  private static final int COUNT = 5_000;
  private static final int SEED = 1;

  @Override
  public String recipe() {
    return GenerateModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a model that goes on with texts or drawings, beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of(RECTANGLES, "tinyshakespeare", "republic-words");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    GenerateConfig config = GenerateKeys.config(settings);
    JobData.require(job, data, "a text file, or the id of a data set");
    if (data.text().equals(RECTANGLES)) {
      return new PreparedPoints(config, rectangles());
    }
    TextData text =
        JobData.dataset(data, List.of(RECTANGLES))
            .map(dataset -> text(data, dataset))
            .orElseGet(() -> TextData.read(Path.of(data.text())));
    return new PreparedText(data, config, text);
  }

  private static PointData rectangles() {
    String settings = "%s, %d, seed %d".formatted(RECTANGLES, COUNT, SEED);
    return new PointData(
        RECTANGLES,
        Sha256.of(settings.getBytes(StandardCharsets.UTF_8)),
        List.of("x", "y"),
        Rectangles.generate(COUNT, SEED));
  }

  /** Named by data set: where a cache or a mirror keeps it is this machine's affair. */
  private static TextData text(Setting data, Dataset dataset) {
    if (dataset.files().size() != 1) {
      throw data.wrong("a data set that is one text file; this one has " + dataset.files());
    }
    return TextData.read(dataset.file(dataset.files().get(0))).named(dataset.id());
  }

  private static Map<String, Object> resolved(String data, GenerateConfig config) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("data", data);
    settings.putAll(GenerateKeys.KEYS.values(config));
    return settings;
  }

  private record PreparedText(Setting setting, GenerateConfig config, TextData text)
      implements Prepared {
    @Override
    public String data() {
      return "%s characters of %s"
          .formatted(Numbers.text((long) text.text().length()), text.name());
    }

    @Override
    public Map<String, Object> settings() {
      return resolved(setting.text(), config);
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Generate generate = Generate.of(config);
      return (resume ? generate.resume(checkpoints) : generate.checkpoints(checkpoints))
          .train(text);
    }
  }

  private record PreparedPoints(GenerateConfig config, PointData points) implements Prepared {
    @Override
    public String data() {
      return "%s sequences of points of %s"
          .formatted(Numbers.text((long) points.sequences().length), points.name());
    }

    @Override
    public Map<String, Object> settings() {
      return resolved(points.name(), config);
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      GeneratePoints generate = GeneratePoints.of(config);
      return (resume ? generate.resume(checkpoints) : generate.checkpoints(checkpoints))
          .train(points);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(
        future, "for a model that generates", "the beginning of a text, or of a drawing, alone");
    return PointModel.isIn(model)
        ? points(PointModel.load(model), CsvReader.read(input))
        : GenerateModel.load(model).generate(TextData.read(input).text()) + "\n";
  }

  private static String points(PointModel model, Table begun) {
    List<String> dimensions = model.dimensions();
    float[][] given = new float[begun.rows()][dimensions.size()];
    for (int row = 0; row < given.length; row++) {
      for (int k = 0; k < dimensions.size(); k++) {
        if (begun.missing(row, dimensions.get(k))) {
          throw new BadInputException(
              begun.place(row, dimensions.get(k)) + ": no value",
              "a number",
              "give every point all its values");
        }
        given[row][k] = (float) begun.number(row, dimensions.get(k));
      }
    }
    StringBuilder csv =
        new StringBuilder(
            dimensions.stream().map(CsvReader::cell).collect(Collectors.joining(",")));
    csv.append('\n');
    model.generate(
        given,
        model.config().generation().length(),
        point -> {
          for (int k = 0; k < point.length; k++) {
            csv.append(k == 0 ? "" : ",").append(point[k]);
          }
          csv.append('\n');
        });
    return csv.toString();
  }
}
