package org.carrousel.recipes.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.SummaryInput;
import org.carrousel.recipes.run.AttentionKey;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/** The keys by which a job, or a bundle, says what a translation is. */
public final class TranslateKeys {
  /** Every key; an unset one keeps the default of {@link TranslateConfig#defaults}. */
  public static final Keys<TranslateConfig> KEYS =
      new Keys<>(columns())
          .and(texts())
          .and(network())
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(search())
          .and(List.of(measure()))
          .and(TrainingKeys.training(TranslateConfig::training, TranslateConfig::training))
          .and(TrainingKeys.runs(TranslateConfig::runs, TranslateConfig::runs));

  /** The keys that a prediction may change. */
  private static final Keys<TranslateConfig> DECODING = new Keys<>(search());

  private TranslateKeys() {}

  /** The configuration that settings describe. */
  public static TranslateConfig config(Map<String, Setting> settings) {
    return KEYS.apply(TranslateConfig.defaults(), settings);
  }

  private static List<Key<TranslateConfig>> columns() {
    return List.of(
        key(
            "source",
            "column of the sources, or ending of their file",
            (c, s) -> c.columns(c.columns().source(s.text())),
            c -> c.columns().source()),
        key(
            "target",
            "column of the targets, or ending of their file",
            (c, s) -> c.columns(c.columns().target(s.text())),
            c -> c.columns().target()),
        key(
            "split",
            "{validation, test}: shares of the sources held out",
            TranslateKeys::split,
            c -> shares(c.split())));
  }

  private static TranslateConfig split(TranslateConfig config, Setting setting) {
    Map<String, Setting> group = setting.group(List.of("validation", "test"));
    Setting validation = group.get("validation");
    Setting test = group.get("test");
    return config.split(
        new PairShares(
            validation == null ? config.split().validation() : validation.number(0, .999),
            test == null ? config.split().test() : test.number(0, .999)));
  }

  /** In a fixed order: checkpoints are compared by their configuration as text. */
  private static Map<String, Object> shares(PairShares split) {
    Map<String, Object> shares = new LinkedHashMap<>();
    shares.put("validation", String.valueOf(split.validation()));
    shares.put("test", String.valueOf(split.test()));
    return shares;
  }

  private static List<Key<TranslateConfig>> texts() {
    return List.of(
        text(
            "source-tokens",
            "characters, words, words-and-punctuation or pre-tokenized",
            (t, s) -> t.source(unit(t.source(), s)),
            t -> Setting.name(t.source().unit())),
        text(
            "target-tokens",
            "the same of the targets",
            (t, s) -> t.target(unit(t.target(), s)),
            t -> Setting.name(t.target().unit())),
        text(
            "lower-case",
            "true: capital letters become small ones",
            (t, s) ->
                t.source(t.source().lowerCase(s.flag())).target(t.target().lowerCase(s.flag())),
            t -> t.source().lowerCase()),
        text(
            "minimal-count",
            "rarer tokens are unknown ones",
            (t, s) -> t.minimalCount(s.integer(1)),
            PairOptions::minimalCount),
        text(
            "vocabulary",
            "most tokens on each side, 0 for no limit",
            (t, s) -> t.maximalSize(s.integer(0)),
            PairOptions::maximalSize),
        text(
            "reverse",
            "true: sources are read backward",
            (t, s) -> t.reversed(s.flag()),
            PairOptions::reversed));
  }

  private static Tokenizer unit(Tokenizer tokenizer, Setting setting) {
    return new Tokenizer(setting.oneOf(TokenUnit.class), tokenizer.lowerCase());
  }

  private static List<Key<TranslateConfig>> network() {
    return List.of(
        key(
            "cell",
            "lstm or gru",
            (c, s) -> c.network(c.network().cell(s.oneOf(CellKind.class))),
            c -> Setting.name(c.network().cell())),
        key(
            "units",
            "hidden units of each layer, of the encoder by direction",
            (c, s) ->
                c.network(c.network().units(s.elements().stream().map(e -> e.integer(1)).toList())),
            c -> c.network().units().stream().map(String::valueOf).toList()),
        key(
            "embedding",
            "size of the vectors of tokens",
            (c, s) -> c.network(c.network().embedding(s.integer(1))),
            c -> c.network().embedding()),
        key(
            "bidirectional",
            "true: the encoder reads backward, too",
            (c, s) -> c.network(c.network().bidirectional(s.flag())),
            c -> c.network().bidirectional()),
        key(
            "summary",
            "initial-state or every-step: where the encoder's final state goes",
            (c, s) -> c.network(c.network().summary(s.oneOf(SummaryInput.class))),
            c -> Setting.name(c.network().summary())),
        AttentionKey.of(
            c -> c.network().attention(), (c, a) -> c.network(c.network().attention(a))));
  }

  /** The search of a configuration, changed by settings. */
  public static DecodingOptions decoding(TranslateConfig config, Map<String, Setting> settings) {
    return DECODING.apply(config, settings).decoding();
  }

  private static List<Key<TranslateConfig>> search() {
    return List.of(
        key(
            "beam",
            "hypotheses kept in the search, 1 for greedy",
            (c, s) -> c.decoding(c.decoding().beam(s.integer(1))),
            c -> c.decoding().beam()),
        key(
            "length-penalty",
            "0 for none; greater favours longer translations",
            (c, s) -> c.decoding(c.decoding().lengthPenalty(s.number(0, 10))),
            c -> c.decoding().lengthPenalty()),
        key(
            "n-best",
            "translations of each source in a prediction",
            (c, s) -> c.decoding(c.decoding().best(s.integer(1))),
            c -> c.decoding().best()));
  }

  private static Key<TranslateConfig> measure() {
    return key(
        "measure",
        "exact, pronunciation or bleu",
        (c, s) -> c.measure(s.oneOf(Measure.class)),
        c -> Setting.name(c.measure()));
  }

  private static Key<TranslateConfig> text(
      String name,
      String meaning,
      BiFunction<PairOptions, Setting, PairOptions> with,
      Function<PairOptions, Object> get) {
    return key(
        name, meaning, (c, s) -> c.texts(with.apply(c.texts(), s)), c -> get.apply(c.texts()));
  }

  private static Key<TranslateConfig> key(
      String name,
      String meaning,
      BiFunction<TranslateConfig, Setting, TranslateConfig> with,
      Function<TranslateConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
