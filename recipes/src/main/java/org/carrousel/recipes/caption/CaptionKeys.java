package org.carrousel.recipes.caption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.recipes.run.AttentionKey;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/** The keys by which a job, or a bundle, says what a captioning is. */
public final class CaptionKeys {
  /** Every key; an unset one keeps the default of {@link CaptionConfig#defaults}. */
  public static final Keys<CaptionConfig> KEYS =
      new Keys<>(data())
          .and(network())
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(TrainingKeys.training(CaptionConfig::training, CaptionConfig::training))
          .and(decoding())
          .and(TrainingKeys.runs(CaptionConfig::runs, CaptionConfig::runs));

  private CaptionKeys() {}

  /** The configuration that settings describe. */
  public static CaptionConfig config(Map<String, Setting> settings) {
    return KEYS.apply(CaptionConfig.defaults(), settings);
  }

  private static List<Key<CaptionConfig>> data() {
    return List.of(
        key(
            "images",
            "folder of the pictures; left out: that of the JSON file",
            (c, s) -> c.images(Optional.of(s.text()).filter(text -> !text.isEmpty())),
            c -> c.images().orElse("")),
        key(
            "scale-to",
            "side of the square that pictures are scaled to, 0 to scale none",
            (c, s) -> c.scaleTo(Optional.of(s.integer(0)).filter(side -> side > 0)),
            c -> c.scaleTo().orElse(0)),
        key(
            "tokens",
            "words, words-and-punctuation or pre-tokenized",
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
            "rarer words are unknown ones",
            (c, s) -> c.minimalCount(s.integer(1)),
            CaptionConfig::minimalCount));
  }

  private static List<Key<CaptionConfig>> network() {
    return List.of(
        key(
            "filters",
            "filters of each block of convolutions, 3 × 3",
            (c, s) -> c.network(c.network().filters(integers(s))),
            c -> texts(c.network().filters())),
        key(
            "block",
            "convolutions of a block, the last of which halves the sides",
            (c, s) -> c.network(c.network().block(s.integer(1))),
            c -> c.network().block()),
        key(
            "image-units",
            "units of the dense layer behind the convolutions",
            (c, s) -> c.network(c.network().imageUnits(s.integer(1))),
            c -> c.network().imageUnits()),
        key(
            "units",
            "hidden units of each recurrent layer",
            (c, s) -> c.network(c.network().units(integers(s))),
            c -> texts(c.network().units())),
        AttentionKey.of(
            c -> c.network().attention(), (c, a) -> c.network(c.network().attention(a))),
        key(
            "embedding",
            "size of the vectors of words",
            (c, s) -> c.network(c.network().embedding(s.integer(1))),
            c -> c.network().embedding()),
        key(
            "word-dropout",
            "probability that training does not tell the decoder a word so far",
            (c, s) -> c.network(c.network().wordDropout(s.number(0, .99))),
            c -> c.network().wordDropout()));
  }

  private static List<Key<CaptionConfig>> decoding() {
    return List.of(
        key(
            "beam",
            "hypotheses kept, 1 (greedy) to 20",
            (c, s) -> c.decoding(decoding(c, s.integer(1), c.decoding().maximalLength())),
            c -> c.decoding().beam()),
        key(
            "maximal-length",
            "words of a caption at most",
            (c, s) -> c.decoding(decoding(c, c.decoding().beam(), s.integer(1))),
            c -> c.decoding().maximalLength()),
        key(
            "best",
            "captions that a prediction gives for a picture",
            (c, s) ->
                c.decoding(
                    new Decoding(c.decoding().beam(), c.decoding().maximalLength(), s.integer(1))),
            c -> c.decoding().best()));
  }

  /** With a narrower beam there are fewer captions to give. */
  private static Decoding decoding(CaptionConfig config, int beam, int maximalLength) {
    return new Decoding(beam, maximalLength, Math.min(beam, config.decoding().best()));
  }

  private static List<Integer> integers(Setting setting) {
    return setting.elements().stream().map(size -> size.integer(1)).toList();
  }

  private static List<String> texts(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).toList();
  }

  private static Key<CaptionConfig> key(
      String name,
      String meaning,
      BiFunction<CaptionConfig, Setting, CaptionConfig> with,
      Function<CaptionConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
