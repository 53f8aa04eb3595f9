package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.regress.FileUse;
import org.carrousel.recipes.regress.MeasuredFiles;
import org.carrousel.recipes.regress.NumberPrediction;
import org.carrousel.recipes.regress.Regress;
import org.carrousel.recipes.regress.RegressConfig;
import org.carrousel.recipes.regress.RegressData;
import org.carrousel.recipes.regress.RegressKeys;
import org.carrousel.recipes.regress.RegressModel;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;

/** Gives numbers to sequences. */
final class RegressJob implements RecipeJob {
  @Override
  public String recipe() {
    return RegressModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a regression of sequences beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("damped-sines", "fd001");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    Setting test = settings.remove("test-data");
    RegressConfig config = RegressKeys.config(settings);
    return new PreparedRegression(
        data, test, config, MeasuredData.read(job, data, test, config.columns()));
  }

  private record PreparedRegression(
      Setting setting, Setting test, RegressConfig config, RegressData sequences)
      implements Prepared {
    @Override
    public String data() {
      return sequences.description();
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("data", setting.text());
      if (test != null) {
        settings.put("test-data", test.text());
      }
      settings.putAll(RegressKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Regress regress = Regress.of(config);
      return (resume ? regress.resume(checkpoints) : regress.checkpoints(checkpoints))
          .train(sequences);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(future, "for a regression", "an input alone");
    RegressModel loaded = RegressModel.load(model);
    StringBuilder csv = new StringBuilder("name,prediction\n");
    for (NumberPrediction prediction :
        loaded.predict(MeasuredFiles.read(input, loaded.config().columns(), FileUse.PREDICTION))) {
      csv.append(CsvReader.cell(prediction.name())).append(',');
      csv.append((float) prediction.value()).append('\n');
    }
    return csv.toString();
  }
}
