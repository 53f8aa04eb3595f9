package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.audio.SpeechFeatureOptions;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.sequence.SplitKey;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;

/** The keys by which a job, or a bundle, says what a transcription is. */
public final class TranscribeKeys {
  /** Every key; an unset one keeps the default of {@link TranscribeConfig#defaults}. */
  public static final Keys<TranscribeConfig> KEYS =
      new Keys<>(signal())
          .and(texts())
          .and(
              TrainingKeys.architecture(
                  c -> c.network().architecture(),
                  (c, a) -> c.network(c.network().architecture(a))))
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(noise())
          .and(decoding())
          .and(TrainingKeys.training(TranscribeConfig::training, TranscribeConfig::training))
          .and(TrainingKeys.runs(TranscribeConfig::runs, TranscribeConfig::runs));

  /** Which features of sound. */
  private enum SoundFeatures {
    CEPSTRA,
    MEL_BANDS
  }

  private TranscribeKeys() {}

  /** The configuration that settings describe. */
  public static TranscribeConfig config(Map<String, Setting> settings) {
    return KEYS.apply(TranscribeConfig.defaults(), settings);
  }

  private static List<Key<TranscribeConfig>> signal() {
    return List.of(
        key(
            "pen-spacing",
            "from one point of a stroke to the next, in deviations of the ink's height",
            (c, s) -> c.signal(c.signal().pen(c.signal().pen().spacing(s.number(.01, 10)))),
            c -> c.signal().pen().spacing()),
        key(
            "pen-upright",
            "true: the slant of handwriting is taken out",
            (c, s) -> c.signal(c.signal().pen(c.signal().pen().upright(s.flag()))),
            c -> c.signal().pen().upright()),
        key(
            "pen-shape",
            "true: points tell of the shape around them, false: of the pen's movement alone",
            (c, s) -> c.signal(c.signal().pen(c.signal().pen().shape(s.flag()))),
            c -> c.signal().pen().shape()),
        key(
            "sound-features",
            "cepstra (26 features) or mel-bands (123)",
            (c, s) -> c.signal(c.signal().sound(sound(s.oneOf(SoundFeatures.class)))),
            c -> Setting.name(soundFeatures(c.signal().sound()))),
        key(
            "stack",
            "neighbouring time steps that become one",
            (c, s) -> c.signal(c.signal().stack(s.integer(1))),
            c -> c.signal().stack()));
  }

  private static SpeechFeatureOptions sound(SoundFeatures features) {
    return features == SoundFeatures.CEPSTRA
        ? SpeechFeatureOptions.cepstra()
        : SpeechFeatureOptions.melBands();
  }

  private static SoundFeatures soundFeatures(SpeechFeatureOptions options) {
    return options.coefficients() > 0 ? SoundFeatures.CEPSTRA : SoundFeatures.MEL_BANDS;
  }

  private static List<Key<TranscribeConfig>> texts() {
    return List.of(
        key(
            "lower-case",
            "true: capital letters become small ones",
            (c, s) -> c.lowerCase(s.flag()),
            TranscribeConfig::lowerCase),
        SplitKey.of(
            "{validation, test}: shares of writers or speakers held out",
            TranscribeConfig::split,
            TranscribeConfig::split));
  }

  private static List<Key<TranscribeConfig>> noise() {
    return List.of(
        key(
            "weight-noise",
            "deviation of noise on the weights in training, 0 for none",
            (c, s) -> c.network(c.network().weightNoise(s.number(0, 1))),
            c -> c.network().weightNoise()),
        key(
            "jitter",
            "deviation of noise on training features, 0 for none",
            (c, s) -> c.jitter(s.number(0, 10)),
            TranscribeConfig::jitter),
        key(
            "pen-distortion",
            "deviation of a random change of training ink, 0 for none",
            (c, s) -> c.variation(c.variation().distortion(s.number(0, 1))),
            c -> c.variation().distortion()),
        key(
            "pen-reordering",
            "probability that a stroke of training ink is cut, reversed or swapped, 0 for none",
            (c, s) -> c.variation(c.variation().reordering(s.number(0, .5))),
            c -> c.variation().reordering()));
  }

  private static List<Key<TranscribeConfig>> decoding() {
    return List.of(
        decoding(
            "lexicon",
            "none, or training: words of the training texts",
            (d, s) -> d.lexicon(s.oneOf(LexiconUse.class)),
            d -> Setting.name(d.lexicon())),
        decoding(
            "decoder",
            "best-path, beam, lexicon or bigram: how predictions are found",
            (d, s) -> d.decoder(s.oneOf(Decoder.class)),
            d -> Setting.name(d.decoder())),
        decoding(
            "beam-width",
            "beginnings of transcripts that are kept",
            (d, s) -> d.beamWidth(s.integer(1)),
            DecodingOptions::beamWidth),
        decoding(
            "language-weight",
            "of the bigram model",
            (d, s) -> d.languageWeight(s.number(0, 100)),
            DecodingOptions::languageWeight),
        decoding(
            "word-bonus",
            "for each word, with the bigram model",
            (d, s) -> d.wordBonus(s.number(-100, 100)),
            DecodingOptions::wordBonus));
  }

  private static Key<TranscribeConfig> decoding(
      String name,
      String meaning,
      BiFunction<DecodingOptions, Setting, DecodingOptions> change,
      Function<DecodingOptions, Object> value) {
    return key(
        name,
        meaning,
        (c, s) -> c.decoding(change.apply(c.decoding(), s)),
        c -> value.apply(c.decoding()));
  }

  private static Key<TranscribeConfig> key(
      String name,
      String meaning,
      BiFunction<TranscribeConfig, Setting, TranscribeConfig> with,
      Function<TranscribeConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
