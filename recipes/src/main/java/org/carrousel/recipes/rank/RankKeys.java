package org.carrousel.recipes.rank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.architecture.Pooling;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;

/** The keys by which a job, or a bundle, says what a ranking is. */
public final class RankKeys {
  /** Every key; an unset one keeps the default of {@link RankConfig#defaults}. */
  public static final Keys<RankConfig> KEYS =
      new Keys<>(data())
          .and(words())
          .and(
              TrainingKeys.recurrentLayers(
                  c -> c.network().architecture(),
                  (c, a) -> c.network(c.network().architecture(a))))
          .and(
              List.of(
                  key(
                      "pooling",
                      "last, mean, max or mean-and-max of the hidden states",
                      (c, s) -> c.network(c.network().pooling(s.oneOf(Pooling.class))),
                      c -> Setting.name(c.network().pooling()))))
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(TrainingKeys.training(RankConfig::training, RankConfig::training))
          .and(TrainingKeys.runs(RankConfig::runs, RankConfig::runs));

  private RankKeys() {}

  /** The configuration that settings describe. */
  public static RankConfig config(Map<String, Setting> settings) {
    return KEYS.apply(RankConfig.defaults(), settings);
  }

  private static List<Key<RankConfig>> data() {
    return List.of(
        key(
            "query",
            "column of the question",
            (c, s) -> c.columns(c.columns().query(s.text())),
            c -> c.columns().query()),
        key(
            "candidate",
            "column of a text that may answer it",
            (c, s) -> c.columns(c.columns().candidate(s.text())),
            c -> c.columns().candidate()),
        key(
            "label",
            "column of 1 where it does and 0 where not",
            (c, s) -> c.columns(c.columns().label(s.text())),
            c -> c.columns().label()),
        key(
            "split",
            "{validation, test}: shares of the questions held out",
            RankKeys::split,
            c -> shares(c.split())));
  }

  private static List<Key<RankConfig>> words() {
    return List.of(
        key(
            "stop-words",
            "english or none: what BM25, overlaps and marks leave out",
            (c, s) -> c.stopWords(s.oneOf(StopWords.class)),
            c -> Setting.name(c.stopWords())),
        key(
            "minimal-count",
            "rarer words are unknown ones",
            (c, s) -> c.vocabulary(c.vocabulary().minimalCount(s.integer(1))),
            c -> c.vocabulary().minimalCount()),
        key(
            "vocabulary",
            "most words, 0 for no limit",
            (c, s) -> c.vocabulary(c.vocabulary().maximalSize(s.integer(0))),
            c -> c.vocabulary().maximalSize()),
        key(
            "mark-shared",
            "true: the network is shown which words the other text has too",
            (c, s) -> c.marksShared(s.flag()),
            RankConfig::marksShared));
  }

  private static RankConfig split(RankConfig config, Setting setting) {
    Map<String, Setting> group = setting.group(List.of("validation", "test"));
    Setting validation = group.get("validation");
    Setting test = group.get("test");
    return config.split(
        new QuestionShares(
            validation == null ? config.split().validation() : validation.number(.001, .999),
            test == null ? config.split().test() : test.number(.001, .999)));
  }

  /** In a fixed order: checkpoints are compared by their configuration as text. */
  private static Map<String, Object> shares(QuestionShares split) {
    Map<String, Object> shares = new LinkedHashMap<>();
    shares.put("validation", String.valueOf(split.validation()));
    shares.put("test", String.valueOf(split.test()));
    return shares;
  }

  private static Key<RankConfig> key(
      String name,
      String meaning,
      BiFunction<RankConfig, Setting, RankConfig> with,
      Function<RankConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
