package org.carrousel.recipes.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.decode.Sampling;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/** The keys by which a job, or a bundle, says what a generation is. */
public final class GenerateKeys {
  /** Every key; an unset one keeps the default of {@link GenerateConfig#defaults}. */
  public static final Keys<GenerateConfig> KEYS =
      new Keys<>(texts())
          .and(network())
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(TrainingKeys.training(GenerateConfig::training, GenerateConfig::training))
          .and(generation())
          .and(TrainingKeys.runs(GenerateConfig::runs, GenerateConfig::runs));

  private GenerateKeys() {}

  /** The configuration that settings describe. */
  public static GenerateConfig config(Map<String, Setting> settings) {
    return KEYS.apply(GenerateConfig.defaults(), settings);
  }

  private static List<Key<GenerateConfig>> texts() {
    return List.of(
        key(
            "tokens",
            "characters, words, words-and-punctuation or pre-tokenized",
            (c, s) ->
                c.tokenizer(new Tokenizer(s.oneOf(TokenUnit.class), c.tokenizer().lowerCase())),
            c -> Setting.name(c.tokenizer().unit())),
        key(
            "lower-case",
            "true: capital letters become small ones",
            (c, s) -> c.tokenizer(c.tokenizer().lowerCase(s.flag())),
            c -> c.tokenizer().lowerCase()),
        key(
            "minimal-count",
            "rarer tokens are unknown ones",
            (c, s) -> c.vocabulary(c.vocabulary().minimalCount(s.integer(1))),
            c -> c.vocabulary().minimalCount()),
        key(
            "vocabulary",
            "most tokens, 0 for no limit",
            (c, s) -> c.vocabulary(c.vocabulary().maximalSize(s.integer(0))),
            c -> c.vocabulary().maximalSize()),
        key(
            "split",
            "{validation, test}: shares held out, the test part last",
            GenerateKeys::split,
            c -> shares(c.split())));
  }

  private static List<Key<GenerateConfig>> network() {
    return List.of(
        key(
            "units",
            "hidden units of each recurrent layer",
            (c, s) ->
                c.network(c.network().units(s.elements().stream().map(e -> e.integer(1)).toList())),
            c -> c.network().units().stream().map(String::valueOf).toList()),
        key(
            "embedding",
            "values of a token's vector",
            (c, s) -> c.network(c.network().embedding(s.integer(1))),
            c -> c.network().embedding()),
        key(
            "steps",
            "time steps of a batch, through which gradients go back",
            (c, s) -> c.steps(s.integer(1)),
            GenerateConfig::steps),
        key(
            "dynamic-rate",
            "of learning while the test part is read, 0 for none",
            (c, s) -> c.dynamicRate(s.number(0, 1)),
            GenerateConfig::dynamicRate));
  }

  private static List<Key<GenerateConfig>> generation() {
    return List.of(
        key(
            "length",
            "tokens, or points, to generate",
            (c, s) -> c.generation(c.generation().length(s.integer(1))),
            c -> c.generation().length()),
        sampling(
            "temperature",
            "below 1 probable tokens gain, above 1 improbable ones",
            (o, s) -> o.temperature(s.number(.001, 100)),
            Sampling::temperature),
        sampling(
            "top-k",
            "most probable tokens that may be drawn, 0 for all",
            (o, s) -> o.topK(s.integer(0)),
            Sampling::topK),
        sampling(
            "top-p",
            "the fewest most probable tokens with this probability may be drawn, 1 for all",
            (o, s) -> o.nucleus(s.number(.001, 1)),
            Sampling::nucleus),
        key(
            "sampling-seed",
            "the same draws the same tokens",
            (c, s) -> c.generation(c.generation().seed(s.integer(0))),
            c -> c.generation().seed()));
  }

  private static GenerateConfig split(GenerateConfig config, Setting setting) {
    Map<String, Setting> group = setting.group(List.of("validation", "test"));
    Setting validation = group.get("validation");
    Setting test = group.get("test");
    return config.split(
        new TextShares(
            validation == null ? config.split().validation() : validation.number(0, .999),
            test == null ? config.split().test() : test.number(0, .999)));
  }

  /** In a fixed order: checkpoints are compared by their configuration as text. */
  private static Map<String, Object> shares(TextShares split) {
    Map<String, Object> shares = new LinkedHashMap<>();
    shares.put("validation", String.valueOf(split.validation()));
    shares.put("test", String.valueOf(split.test()));
    return shares;
  }

  private static Key<GenerateConfig> sampling(
      String name,
      String meaning,
      BiFunction<Sampling, Setting, Sampling> change,
      Function<Sampling, Object> value) {
    return key(
        name,
        meaning,
        (c, s) -> c.generation(c.generation().sampling(change.apply(c.generation().sampling(), s))),
        c -> value.apply(c.generation().sampling()));
  }

  private static Key<GenerateConfig> key(
      String name,
      String meaning,
      BiFunction<GenerateConfig, Setting, GenerateConfig> with,
      Function<GenerateConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
