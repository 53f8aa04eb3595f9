package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.SummaryInput;
import org.carrousel.attention.AttentionScore;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.settings.SettingsFile;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslateKeysTest {
  private static TranslateConfig read(String yaml) {
    return TranslateKeys.config(SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    TranslateConfig config =
        read(
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
            embedding: 6
            bidirectional: false
            summary: every-step
            attention: additive
            dropout: 0.25
            beam: 7
            length-penalty: 0.5
            n-best: 3
            measure: bleu
            epochs: 9
            seeds: 2
            """);

    assertThat(config.columns()).isEqualTo(new PairColumns("de", "en"));
    assertThat(config.split()).isEqualTo(new PairShares(.15, .3));
    assertThat(config.texts().source().unit()).isEqualTo(TokenUnit.WORDS);
    assertThat(config.texts().target().unit()).isEqualTo(TokenUnit.PRE_TOKENIZED);
    assertThat(config.texts().target().lowerCase()).isTrue();
    assertThat(config.texts().minimalCount()).isEqualTo(3);
    assertThat(config.texts().maximalSize()).isEqualTo(900);
    assertThat(config.texts().reversed()).isTrue();
    assertThat(config.network().cell()).isEqualTo(CellKind.GRU);
    assertThat(config.network().units()).isEqualTo(List.of(5, 4));
    assertThat(config.network().embedding()).isEqualTo(6);
    assertThat(config.network().bidirectional()).isFalse();
    assertThat(config.network().summary()).isEqualTo(SummaryInput.EVERY_STEP);
    assertThat(config.network().attention()).isEqualTo(Optional.of(AttentionScore.ADDITIVE));
    assertThat(config.network().regularization().dropout()).isEqualTo(.25);
    assertThat(config.decoding()).isEqualTo(new DecodingOptions(7, .5, 3));
    assertThat(config.measure()).isEqualTo(Measure.BLEU);
    assertThat(config.training().epochs()).isEqualTo(9);
    assertThat(read(SettingsFile.write(TranslateKeys.KEYS.values(config)))).isEqualTo(config);
    assertThat(read("attention: none").network().attention()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "attention: much, attention: much",
    "beam: 0, beam: 0",
    "n-best: 9, n-best 9",
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
