package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrousel.audio.SoundFeatures;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.decode.CtcOptions;
import org.carrousel.decode.LexiconUse;
import org.carrousel.ink.InkVariation;
import org.carrousel.ink.PenFeatureOptions;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;

class TranscribeConfigTest implements ConfigContract<TranscribeConfig> {
  private static final String OWN_KEYS =
      """
      pen-spacing: 0.2
      pen-upright: false
      pen-shape: false
      sound-features: mel-bands
      stack: 3
      lower-case: true
      weight-noise: 0.075
      jitter: 0.1
      pen-distortion: 0.2
      pen-reordering: 0.3
      lexicon: training
      decoder: bigram
      beam-width: 7
      language-weight: 1.5
      word-bonus: -0.5
      """;

  private static final String WRONG_VALUES =
      """
      lexikon: training  | unknown key "lexikon" | "lexicon"?
      decoder: lexicon   | and no lexicon        | the key lexicon: training
      decoder: beem      | decoder: beem         | "beam"?
      stack: 17          | stack: 17             | 1 to 16
      pen-spacing: 0     | pen-spacing: 0        | 0.01 to 10
      beam-width: 10001  | beam-width: 10001     | 1 to 10000
      weight-noise: 2    | weight-noise: 2       | 0 to 1
      split: {train: .5} | unknown key "train"   | validation, test
      """;

  @Override
  public Example<TranscribeConfig> example() {
    return new Example<>(Transcribe.RECIPE, TranscribeConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(TranscribeConfig config) {
    assertThat(config.signal())
        .isEqualTo(
            new SignalOptions(new PenFeatureOptions(.2, false, false), SoundFeatures.MEL_BANDS, 3));
    assertThat(config.lowerCase()).isTrue();
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.network().weightNoise()).isEqualTo(.075);
    assertThat(config.jitter()).isEqualTo(.1);
    assertThat(config.variation()).isEqualTo(new InkVariation(.2, .3));
    assertThat(config.decoding())
        .isEqualTo(new CtcOptions(CtcDecoder.BIGRAM, LexiconUse.TRAINING, 7, 1.5, -.5));
  }

  @Test
  void aDecoderOfWordsBringsItsLexicon() {
    assertThat(TranscribeConfig.defaults().decoder(CtcDecoder.BIGRAM).decoding())
        .isEqualTo(new CtcOptions(CtcDecoder.BIGRAM, LexiconUse.TRAINING, 20, 1, 0));
    assertThat(TranscribeConfig.defaults().decoder(CtcDecoder.BEST_PATH).decoding().lexicon())
        .isEqualTo(LexiconUse.NONE);
  }

  @Test
  void unsetKeysHaveTheirDefaults() {
    assertThat(TranscribeConfig.defaults().split()).isEqualTo(new SplitFractions(.1, .2));
  }
}
