package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.caption.Caption;
import org.carrousel.recipes.caption.CaptionConfig;
import org.carrousel.recipes.caption.CaptionData;
import org.carrousel.recipes.caption.CaptionKeys;
import org.carrousel.recipes.caption.CaptionModel;
import org.carrousel.recipes.caption.CaptionPrediction;
import org.carrousel.recipes.caption.ImageFiles;
import org.carrousel.recipes.caption.KarpathyFile;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;

/** Captions pictures. */
final class CaptionJob implements RecipeJob {
  @Override
  public String recipe() {
    return CaptionModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains captions of pictures beside their baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("few-scenes", "scenes");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    String names = String.join(" or ", SceneData.names());
    JobData.require(job, data, "a JSON file in Karpathy's form, or " + names);
    CaptionConfig config = CaptionKeys.config(settings);
    CaptionData pictures =
        SceneData.names().contains(data.text())
            ? SceneData.generated(data.text())
            : KarpathyFile.read(Path.of(data.text()), config);
    return new PreparedCaptioning(data, config, pictures);
  }

  private record PreparedCaptioning(Setting setting, CaptionConfig config, CaptionData pictures)
      implements Prepared {
    @Override
    public String data() {
      return pictures.description();
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("data", setting.text());
      settings.putAll(CaptionKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Caption caption = Caption.of(config);
      return (resume ? caption.resume(checkpoints) : caption.checkpoints(checkpoints))
          .train(pictures);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(
        future, "for captions", "an input alone: a picture, or a folder of pictures");
    StringBuilder csv = new StringBuilder("name,rank,caption,log_probability,complete\n");
    for (CaptionPrediction prediction : CaptionModel.load(model).predict(ImageFiles.read(input))) {
      csv.append(CsvReader.cell(prediction.name())).append(',');
      csv.append(prediction.rank()).append(',');
      csv.append(CsvReader.cell(prediction.caption())).append(',');
      csv.append((float) prediction.logProbability()).append(',');
      csv.append(prediction.complete()).append('\n');
    }
    return csv.toString();
  }
}
