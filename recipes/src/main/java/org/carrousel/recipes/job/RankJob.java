package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.rank.PairFile;
import org.carrousel.recipes.rank.Rank;
import org.carrousel.recipes.rank.RankConfig;
import org.carrousel.recipes.rank.RankData;
import org.carrousel.recipes.rank.RankKeys;
import org.carrousel.recipes.rank.RankModel;
import org.carrousel.recipes.rank.RankedCandidate;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;

/** Ranks candidate answers. */
final class RankJob implements RecipeJob {
  @Override
  public String recipe() {
    return RankModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a ranking of candidate answers beside BM25.";
  }

  @Override
  public List<String> jobs() {
    return List.of("who-did-what", "trecqa");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Map<String, Setting> files = new LinkedHashMap<>();
    for (String key : List.of("data", "validation-data", "test-data", "vectors")) {
      files.put(key, settings.remove(key));
    }
    QuestionData named =
        new QuestionData(
            files.get("data"),
            files.get("validation-data"),
            files.get("test-data"),
            files.get("vectors"));
    RankConfig config = RankKeys.config(settings);
    return new PreparedRanking(files, config, named.read(job, config.columns()));
  }

  private record PreparedRanking(Map<String, Setting> files, RankConfig config, RankData pairs)
      implements Prepared {
    @Override
    public String data() {
      return pairs.description();
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      files.forEach(
          (key, setting) -> {
            if (setting != null) {
              settings.put(key, setting.text());
            }
          });
      settings.putAll(RankKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Rank rank = Rank.of(config);
      return (resume ? rank.resume(checkpoints) : rank.checkpoints(checkpoints)).train(pairs);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(future, "for a ranking", "an input alone");
    RankModel loaded = RankModel.load(model);
    PairFile pairs = PairFile.readUnlabelled(CsvReader.read(input), loaded.config().columns());
    StringBuilder csv = new StringBuilder("query,rank,score,candidate\n");
    for (RankedCandidate candidate : loaded.predict(pairs)) {
      csv.append(CsvReader.cell(candidate.query())).append(',');
      csv.append(candidate.rank()).append(',');
      csv.append((float) candidate.score()).append(',');
      csv.append(CsvReader.cell(candidate.candidate())).append('\n');
    }
    return csv.toString();
  }
}
