package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.datasets.Dataset;
import org.carrousel.error.BadInputException;
import org.carrousel.plot.Numbers;
import org.carrousel.recipes.generate.Generate;
import org.carrousel.recipes.generate.GenerateConfig;
import org.carrousel.recipes.generate.GenerateKeys;
import org.carrousel.recipes.generate.GenerateModel;
import org.carrousel.recipes.generate.TextData;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;

/** Learns to continue texts. */
final class GenerateJob implements RecipeJob {
  @Override
  public String recipe() {
    return GenerateModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a language model beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("tinyshakespeare", "republic-words");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    GenerateConfig config = GenerateKeys.config(settings);
    JobData.require(job, data, "a text file, or the id of a data set");
    TextData text =
        JobData.dataset(data, List.of())
            .map(dataset -> text(data, dataset))
            .orElseGet(() -> TextData.read(Path.of(data.text())));
    return new PreparedText(data, config, text);
  }

  /** Named by data set: where a cache or a mirror keeps it is this machine's affair. */
  private static TextData text(Setting data, Dataset dataset) {
    if (dataset.files().size() != 1) {
      throw data.wrong("a data set that is one text file; this one has " + dataset.files());
    }
    return TextData.read(dataset.file(dataset.files().get(0))).named(dataset.id());
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
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("data", setting.text());
      settings.putAll(GenerateKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Generate generate = Generate.of(config);
      return (resume ? generate.resume(checkpoints) : generate.checkpoints(checkpoints))
          .train(text);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    if (future != null) {
      throw new BadInputException(
          "-Dfuture=" + future + " for a language model",
          "a seed text alone",
          "leave -Dfuture out; it is for forecasts");
    }
    return GenerateModel.load(model).generate(TextData.read(input).text()) + "\n";
  }
}
