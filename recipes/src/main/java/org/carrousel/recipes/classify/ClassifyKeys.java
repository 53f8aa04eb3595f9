package org.carrousel.recipes.classify;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.architecture.Pooling;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.SplitKey;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;

/** The keys by which a job, or a bundle, says what a classification is. */
public final class ClassifyKeys {
  /** Every key; an unset one keeps the default of {@link ClassifyConfig#defaults}. */
  public static final Keys<ClassifyConfig> KEYS =
      new Keys<>(columns())
          .and(texts())
          .and(
              TrainingKeys.architecture(
                  c -> c.network().architecture(),
                  (c, a) -> c.network(c.network().architecture(a))))
          .and(pooling())
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(rareClassesAndAugmentation())
          .and(ranking())
          .and(List.of(VariantsKey.of(rareClassesAndAugmentation())))
          .and(TrainingKeys.training(ClassifyConfig::training, ClassifyConfig::training))
          .and(TrainingKeys.runs(ClassifyConfig::runs, ClassifyConfig::runs));

  private ClassifyKeys() {}

  /** The configuration that settings describe. */
  public static ClassifyConfig config(Map<String, Setting> settings) {
    return KEYS.apply(ClassifyConfig.defaults(), settings);
  }

  private static List<Key<ClassifyConfig>> columns() {
    return List.of(
        key(
            "class",
            "column of the class",
            (c, s) -> c.columns(c.columns().label(s.text())),
            c -> c.columns().label()),
        key(
            "text",
            "column of the text: each row is a sequence",
            (c, s) -> c.columns(c.columns().text(optional(s))),
            c -> one(c.columns().text())),
        key(
            "entity",
            "columns that name a sequence: each row is a time step",
            (c, s) -> c.columns(c.columns().entity(s.list())),
            c -> c.columns().entity()),
        key(
            "group",
            "column that names what several sequences belong to: they stay in one part",
            (c, s) -> c.columns(c.columns().group(optional(s))),
            c -> one(c.columns().group())),
        key(
            "time",
            "column that rises within a sequence",
            (c, s) -> c.columns(c.columns().time(optional(s))),
            c -> one(c.columns().time())),
        key(
            "features",
            "numbers of a time step; left out: all other numeric columns",
            (c, s) -> c.columns(c.columns().features(s.list())),
            c -> c.columns().features()),
        SplitKey.of(
            "{validation, test}: shares held out, class by class",
            ClassifyConfig::split,
            ClassifyConfig::split),
        key(
            "scale",
            "feature or all: who shares a mean and a deviation",
            (c, s) -> c.scaling(s.oneOf(FeatureScaling.class)),
            c -> Setting.name(c.scaling())));
  }

  private static List<Key<ClassifyConfig>> texts() {
    return List.of(
        key(
            "tokens",
            "characters, words, words-and-punctuation or pre-tokenized",
            (c, s) ->
                c.texts(
                    c.texts()
                        .tokenizer(
                            new Tokenizer(
                                s.oneOf(TokenUnit.class), c.texts().tokenizer().lowerCase()))),
            c -> Setting.name(c.texts().tokenizer().unit())),
        key(
            "lower-case",
            "true: capital letters become small ones",
            (c, s) -> c.texts(c.texts().tokenizer(c.texts().tokenizer().lowerCase(s.flag()))),
            c -> c.texts().tokenizer().lowerCase()),
        key(
            "minimal-count",
            "rarer tokens are unknown ones",
            (c, s) -> c.texts(c.texts().vocabulary(vocabulary(c).minimalCount(s.integer(1)))),
            c -> vocabulary(c).minimalCount()),
        key(
            "vocabulary",
            "most tokens, 0 for no limit",
            (c, s) -> c.texts(c.texts().vocabulary(vocabulary(c).maximalSize(s.integer(0)))),
            c -> vocabulary(c).maximalSize()));
  }

  private static List<Key<ClassifyConfig>> pooling() {
    return List.of(
        key(
            "pooling",
            "last, mean, max or mean-and-max of the hidden states",
            (c, s) -> c.network(c.network().pooling(s.oneOf(Pooling.class))),
            c -> Setting.name(c.network().pooling())));
  }

  private static List<Key<ClassifyConfig>> rareClassesAndAugmentation() {
    return List.of(
        key(
            "balance",
            "none, weights or oversampling of rare classes",
            (c, s) -> c.balance(s.oneOf(Balance.class)),
            c -> Setting.name(c.balance())),
        augmentation(
            "jitter",
            "deviation of noise on training values, 0 for none",
            (a, s) -> a.jitter(s.number(0, 10)),
            AugmentationOptions::jitter),
        augmentation(
            "scaling",
            "deviation of a factor on each feature, 0 for none",
            (a, s) -> a.scaling(s.number(0, 10)),
            AugmentationOptions::scaling),
        augmentation(
            "time-warp",
            "deviation of the speed, 0 for none",
            (a, s) -> a.timeWarp(s.number(0, 10)),
            AugmentationOptions::timeWarp),
        augmentation(
            "slicing",
            "share of the time steps that is kept, 0 for all",
            (a, s) -> a.slicing(s.number(0, .999)),
            AugmentationOptions::slicing));
  }

  private static List<Key<ClassifyConfig>> ranking() {
    return List.of(
        key(
            "positive",
            "class that is looked for: sequences and groups are ranked by it",
            (c, s) -> c.ranking(c.ranking().positive(optional(s))),
            c -> one(c.ranking().positive())),
        key(
            "verdict",
            "max, mean or noisy-or of a group's sequences",
            (c, s) -> c.ranking(c.ranking().verdict(s.oneOf(Verdict.class))),
            c -> Setting.name(c.ranking().verdict())));
  }

  private static VocabularyOptions vocabulary(ClassifyConfig config) {
    return config.texts().vocabulary();
  }

  /** A text, or nothing: an empty list. */
  private static String optional(Setting setting) {
    return setting.list().isEmpty() ? "" : setting.text();
  }

  private static Object one(String text) {
    return text.isEmpty() ? List.of() : text;
  }

  private static Key<ClassifyConfig> augmentation(
      String name,
      String meaning,
      BiFunction<AugmentationOptions, Setting, AugmentationOptions> change,
      Function<AugmentationOptions, Object> value) {
    return key(
        name,
        meaning,
        (c, s) -> c.augmentation(change.apply(c.augmentation(), s)),
        c -> value.apply(c.augmentation()));
  }

  private static Key<ClassifyConfig> key(
      String name,
      String meaning,
      BiFunction<ClassifyConfig, Setting, ClassifyConfig> with,
      Function<ClassifyConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
