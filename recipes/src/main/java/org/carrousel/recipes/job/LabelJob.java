package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.label.Label;
import org.carrousel.recipes.label.LabelConfig;
import org.carrousel.recipes.label.LabelData;
import org.carrousel.recipes.label.LabelKeys;
import org.carrousel.recipes.label.LabelModel;
import org.carrousel.recipes.label.StepFiles;
import org.carrousel.recipes.label.StepPrediction;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;

/** Labels the time steps of sequences. */
final class LabelJob implements RecipeJob {
  @Override
  public String recipe() {
    return LabelModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a labelling of time steps beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("cumulative-sum", "jsb", "phonemes", "timit");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Map<String, Object> given = new LinkedHashMap<>();
    Map<String, Setting> ofData = new LinkedHashMap<>();
    for (String key : List.of("data", "test-data", "speech")) {
      Setting setting = settings.remove(key);
      if (setting != null) {
        ofData.put(key, setting);
        given.put(key, setting.plain());
      }
    }
    LabelConfig config = LabelKeys.config(settings);
    return new PreparedLabelling(given, config, StepData.read(job, ofData, config));
  }

  private record PreparedLabelling(
      Map<String, Object> given, LabelConfig config, LabelData sequences) implements Prepared {
    @Override
    public String data() {
      return sequences.description();
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>(given);
      settings.putAll(LabelKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Label label = Label.of(config);
      return (resume ? label.resume(checkpoints) : label.checkpoints(checkpoints)).train(sequences);
    }
  }

  /** {@code name,step,label,probability}; of several labels, a column of 0 and 1 for each. */
  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(future, "for a labelling", "an input alone");
    LabelModel loaded = LabelModel.load(model);
    StringBuilder csv = new StringBuilder("name,step");
    if (loaded.several()) {
      loaded.labels().forEach(label -> csv.append(',').append(CsvReader.cell(label)));
      loaded
          .labels()
          .forEach(label -> csv.append(',').append(CsvReader.cell("probability of " + label)));
    } else {
      csv.append(",label,probability");
    }
    csv.append('\n');
    for (StepPrediction step : loaded.predict(StepFiles.readUnlabelled(input, loaded.config()))) {
      csv.append(CsvReader.cell(step.name())).append(',').append(step.step());
      if (loaded.several()) {
        loaded
            .labels()
            .forEach(label -> csv.append(',').append(step.labels().contains(label) ? 1 : 0));
        step.probabilities().forEach(probability -> csv.append(',').append(probability));
      } else {
        String label = step.labels().get(0);
        csv.append(',').append(CsvReader.cell(label)).append(',');
        csv.append(step.probabilities().get(loaded.labels().indexOf(label)));
      }
      csv.append('\n');
    }
    return csv.toString();
  }
}
