package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.classify.ClassPrediction;
import org.carrousel.recipes.classify.Classify;
import org.carrousel.recipes.classify.ClassifyConfig;
import org.carrousel.recipes.classify.ClassifyData;
import org.carrousel.recipes.classify.ClassifyKeys;
import org.carrousel.recipes.classify.ClassifyModel;
import org.carrousel.recipes.classify.GroupVerdict;
import org.carrousel.recipes.classify.SequenceFile;
import org.carrousel.recipes.classify.SequenceFiles;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;

/** Classifies sequences. */
final class ClassifyJob implements RecipeJob {
  @Override
  public String recipe() {
    return ClassifyModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a classification of sequences beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("cylinder-bell-funnel", "japanese-vowels", "names", "mnist-rows", "fleet");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    Setting test = settings.remove("test-data");
    ClassifyConfig config = ClassifyKeys.config(settings);
    return new PreparedClassification(
        data, test, config, SequenceData.read(job, data, test, config.columns()));
  }

  private record PreparedClassification(
      Setting setting, Setting test, ClassifyConfig config, ClassifyData sequences)
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
      settings.putAll(ClassifyKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Classify classify = Classify.of(config);
      return (resume ? classify.resume(checkpoints) : classify.checkpoints(checkpoints))
          .train(sequences);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(future, "for a classification", "an input alone");
    ClassifyModel loaded = ClassifyModel.load(model);
    SequenceFile file = SequenceFiles.readUnlabelled(input, loaded.config().columns());
    return loaded.config().ranking().asked()
        ? verdicts(loaded.verdicts(file))
        : predictions(loaded.predict(file));
  }

  private static String verdicts(List<GroupVerdict> verdicts) {
    StringBuilder csv = new StringBuilder("name,positive,score,threshold\n");
    for (GroupVerdict verdict : verdicts) {
      csv.append(CsvReader.cell(verdict.group())).append(',');
      csv.append(verdict.positive()).append(',');
      csv.append((float) verdict.score()).append(',');
      csv.append((float) verdict.threshold()).append('\n');
    }
    return csv.toString();
  }

  private static String predictions(List<ClassPrediction> predictions) {
    StringBuilder csv = new StringBuilder("name,class,probability,unknown\n");
    for (ClassPrediction prediction : predictions) {
      csv.append(CsvReader.cell(prediction.name())).append(',');
      csv.append(CsvReader.cell(prediction.label())).append(',');
      csv.append((float) prediction.probability()).append(',');
      csv.append(prediction.unknown()).append('\n');
    }
    return csv.toString();
  }
}
