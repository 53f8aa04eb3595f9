package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.SummaryInput;
import org.carrousel.attention.AttentionScore;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslateConfigTest {
  private static TranslateConfig read(String yaml) {
    return Translate.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
            source: de
            target: en
            split: {validation: 0.15, test: 0.3}
            source-tokens: words
            target-tokens: pre-tokenized
            lower-case: true
            minimal-count: 3
            vocabulary: 900
            reverse: true
            cell: gru
            units: [5, 4]
            projection: 0
            embedding: 6
            bidirectional: false
            summary: every-step
            attention: additive
            dropout: 0.25
            recurrent-dropout: 0.0625
            weight-dropout: 0.125
            weight-decay: 0.001
            gradient-clip: 2
            beam: 7
            length-penalty: 0.5
            n-best: 3
            measure: bleu
            epochs: 9
            batch-size: 9
            learning-rate: 0.01
            schedule: cosine
            patience: 3
            precision: bfloat16
            seed: 4
            seeds: 2
            """;
    TranslateConfig config = read(yaml);

    assertThat(config.columns()).isEqualTo(new PairColumns("de", "en"));
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.texts().sourceTokens()).isEqualTo(TokenUnit.WORDS);
    assertThat(config.texts().targetTokens()).isEqualTo(TokenUnit.PRE_TOKENIZED);
    assertThat(config.texts().lowerCase()).isTrue();
    assertThat(config.texts().vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.texts().vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.texts().reversed()).isTrue();
    assertThat(config.layers().cell()).isEqualTo(CellKind.GRU);
    assertThat(config.layers().units()).containsExactly(5, 4);
    assertThat(config.network().embedding()).isEqualTo(6);
    assertThat(config.network().bidirectional()).isFalse();
    assertThat(config.network().summary()).isEqualTo(SummaryInput.EVERY_STEP);
    assertThat(config.network().attention()).isEqualTo(Optional.of(AttentionScore.ADDITIVE));
    assertThat(config.layers().regularization().dropout()).isEqualTo(.25);
    assertThat(config.decoding()).isEqualTo(new DecodingOptions(7, .5, 3));
    assertThat(config.measure()).isEqualTo(TranslationMeasure.BLEU);
    assertThat(config.training().epochs()).isEqualTo(9);
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(read(SettingsFile.write(Translate.RECIPE.keys().values(config)))).isEqualTo(config);
    assertThat(Translate.RECIPE.keys().values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
    assertThat(read("attention: none").network().attention()).isEmpty();
  }

  @Test
  void theDefaultsComeBack() {
    TranslateConfig defaults = TranslateConfig.defaults();

    assertThat(read(SettingsFile.write(Translate.RECIPE.keys().values(defaults))))
        .isEqualTo(defaults);
  }

  @ParameterizedTest
  @CsvSource({
    "attention: much, attention: much",
    "beam: 0, beam: 0",
    "n-best: 9, n-best 9",
    "length-penalty: 11, length-penalty: 11",
    "vocabulary: 1, maximal size: 1",
    "beem: 3, unknown key",
    "'units: [3, 0]', units: 0",
    "summary: never, summary: never",
    "'split: {test: 1.5}', test: 1.5"
  })
  void aWrongValueIsNamedWithItsLine(String line, String given) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 1")
        .hasMessageContaining(given);
  }
}
