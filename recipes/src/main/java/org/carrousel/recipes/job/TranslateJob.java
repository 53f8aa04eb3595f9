package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.translate.DecodingOptions;
import org.carrousel.recipes.translate.PairFile;
import org.carrousel.recipes.translate.PairFiles;
import org.carrousel.recipes.translate.SourceTranslations;
import org.carrousel.recipes.translate.Translate;
import org.carrousel.recipes.translate.TranslateConfig;
import org.carrousel.recipes.translate.TranslateData;
import org.carrousel.recipes.translate.TranslateKeys;
import org.carrousel.recipes.translate.TranslateModel;
import org.carrousel.recipes.translate.Translation;
import org.carrousel.series.CsvReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates sequences. */
final class TranslateJob implements RecipeJob {
  private static final Logger LOG = LoggerFactory.getLogger(TranslateJob.class);

  @Override
  public String recipe() {
    return TranslateModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a translation of sequences beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("sums", "cmudict", "multi30k");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    TranslateConfig config = TranslateKeys.config(settings);
    return new PreparedTranslation(data, config, PairData.read(job, data, config.columns()));
  }

  private record PreparedTranslation(Setting setting, TranslateConfig config, TranslateData pairs)
      implements Prepared {
    @Override
    public String data() {
      return pairs.description();
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("data", setting.text());
      settings.putAll(TranslateKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Translate translate = Translate.of(config);
      return (resume ? translate.resume(checkpoints) : translate.checkpoints(checkpoints))
          .train(pairs);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    return predict(model, input, future, Map.of());
  }

  /** The keys of the search may be set: {@code beam}, {@code length-penalty}, {@code n-best}. */
  @Override
  public String predict(Path model, Path input, Path future, Map<String, String> overrides)
      throws IOException {
    JobData.refuseFuture(future, "for a translation", "an input alone");
    PairFile sources = PairFiles.readSources(input);
    sources.notes().forEach(LOG::warn);
    TranslateModel loaded = TranslateModel.load(model);
    Map<String, Setting> settings = new LinkedHashMap<>();
    overrides.forEach((key, text) -> settings.put(key, new Setting(key, text, "-Dset." + key)));
    DecodingOptions decoding = TranslateKeys.decoding(loaded.config(), settings);
    StringBuilder csv = new StringBuilder("source,rank,translation,score,complete,unknown\n");
    for (SourceTranslations of : TranslateModel.translate(sources, List.of(loaded), decoding)) {
      if (of.unknown() > 0) {
        LOG.warn("{}: {} tokens that training did not know", of.place(), of.unknown());
      }
      for (int rank = 0; rank < of.translations().size(); rank++) {
        Translation translation = of.translations().get(rank);
        csv.append(CsvReader.cell(of.source())).append(',').append(rank + 1).append(',');
        csv.append(CsvReader.cell(translation.text())).append(',');
        csv.append((float) translation.score()).append(',');
        csv.append(translation.hypothesis().complete()).append(',');
        csv.append(of.unknown()).append('\n');
      }
    }
    return csv.toString();
  }
}
