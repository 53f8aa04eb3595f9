package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.InkVariation;
import org.carrousel.ink.PenFeatureOptions;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscribeConfigTest {
  private static TranscribeConfig read(String yaml) {
    return Transcribe.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
        pen-spacing: 0.2
        pen-upright: false
        pen-shape: false
        sound-features: mel-bands
        stack: 3
        lower-case: true
        split: {validation: 0.15, test: 0.3}
        cell: peephole-lstm
        units: [5, 4]
        projection: 3
        bidirectional: false
        convolutions: {shape: [3, 8], filters: [6, 7], window: 5, stride: 1}
        dropout: 0.25
        recurrent-dropout: 0.0625
        weight-dropout: 0.125
        weight-decay: 0.001
        gradient-clip: 2
        weight-noise: 0.075
        jitter: 0.1
        pen-distortion: 0.2
        pen-reordering: 0.3
        lexicon: training
        decoder: bigram
        beam-width: 7
        language-weight: 1.5
        word-bonus: -0.5
        epochs: 7
        batch-size: 9
        learning-rate: 0.01
        schedule: cosine
        patience: 3
        precision: bfloat16
        seed: 4
        seeds: 2
        """;
    TranscribeConfig config = read(yaml);

    assertThat(config.signal())
        .isEqualTo(
            new SignalOptions(new PenFeatureOptions(.2, false, false), SoundFeatures.MEL_BANDS, 3));
    assertThat(config.lowerCase()).isTrue();
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.encoder().convolutions())
        .contains(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1));
    assertThat(config.encoder().bidirectional()).isFalse();
    assertThat(config.layers().cell()).isEqualTo(CellKind.PEEPHOLE_LSTM);
    assertThat(config.layers().units()).containsExactly(5, 4);
    assertThat(config.layers().projection()).isEqualTo(3);
    assertThat(config.network().weightNoise()).isEqualTo(.075);
    assertThat(config.jitter()).isEqualTo(.1);
    assertThat(config.variation()).isEqualTo(new InkVariation(.2, .3));
    assertThat(config.decoding())
        .isEqualTo(new DecodingOptions(Decoder.BIGRAM, LexiconUse.TRAINING, 7, 1.5, -.5));
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(read(SettingsFile.write(Transcribe.RECIPE.keys().values(config)))).isEqualTo(config);
    assertThat(Transcribe.RECIPE.keys().values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
  }

  @Test
  void theDefaultsComeBack() {
    TranscribeConfig defaults = TranscribeConfig.defaults();

    assertThat(read(SettingsFile.write(Transcribe.RECIPE.keys().values(defaults))))
        .isEqualTo(defaults);
    assertThat(Transcribe.RECIPE.keys().texts(defaults).toString())
        .contains("split={validation=0.1, test=0.2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lexikon: training      | unknown key \"lexikon\"   | \"lexicon\"?",
        "decoder: lexicon       | and no lexicon            | the key lexicon: training",
        "decoder: beem          | decoder: beem             | \"beam\"?",
        "stack: 17              | stack: 17                 | 1 to 16",
        "pen-spacing: 0         | pen-spacing: 0            | 0.01 to 10",
        "beam-width: 10001      | beam-width: 10001         | 1 to 10000",
        "weight-noise: 2        | weight-noise: 2           | 0 to 1",
        "split: {train: .5}     | unknown key \"train\"     | validation, test"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }

  @Test
  void aDecoderOfWordsBringsItsLexicon() {
    assertThat(TranscribeConfig.defaults().decoder(Decoder.BIGRAM).decoding())
        .isEqualTo(new DecodingOptions(Decoder.BIGRAM, LexiconUse.TRAINING, 20, 1, 0));
    assertThat(TranscribeConfig.defaults().decoder(Decoder.BEST_PATH).decoding().lexicon())
        .isEqualTo(LexiconUse.NONE);
  }
}
