package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.carrousel.architecture.SummaryInput;
import org.carrousel.attention.AttentionScore;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;

class TranslateConfigTest implements ConfigContract<TranslateConfig> {
  private static final String OWN_KEYS =
      """
      source: de
      header: false
      target: en
      source-tokens: words
      target-tokens: pre-tokenized
      lower-case: true
      reverse: true
      embedding: 6
      summary: every-step
      attention: additive
      beam: 7
      length-penalty: 0.5
      n-best: 3
      measure: bleu
      """;

  private static final String WRONG_VALUES =
      """
      attention: much    | attention: much    | one of multiplicative, additive
      beam: 0            | beam: 0            | 1 or more
      n-best: 9          | n-best 9           | n-best from 1 to the beam
      length-penalty: 11 | length-penalty: 11 | from 0 to 10
      vocabulary: 1      | maximal size: 1    | more than the special tokens
      beem: 3            | unknown key "beem" | did you mean "beam"?
      units: [3, 0]      | units: 0           | 1 or more
      summary: never     | summary: never     | one of
      split: {test: 1.5} | test: 1.5          | a number from 0 to 0.999
      """;

  @Override
  public Example<TranslateConfig> example() {
    return new Example<>(Translate.RECIPE, TranslateConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(TranslateConfig config) {
    assertThat(config.columns()).isEqualTo(new PairColumns("de", "en", new CsvFormat(false)));
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.texts().sourceTokens()).isEqualTo(TokenUnit.WORDS);
    assertThat(config.texts().targetTokens()).isEqualTo(TokenUnit.PRE_TOKENIZED);
    assertThat(config.texts().lowerCase()).isTrue();
    assertThat(config.texts().vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.texts().vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.texts().reversed()).isTrue();
    assertThat(config.network().embedding()).isEqualTo(6);
    assertThat(config.network().bidirectional()).isFalse();
    assertThat(config.network().summary()).isEqualTo(SummaryInput.EVERY_STEP);
    assertThat(config.network().attention()).isEqualTo(Optional.of(AttentionScore.ADDITIVE));
    assertThat(config.decoding()).isEqualTo(new TranslationSearch(7, .5, 3));
    assertThat(config.measure()).isEqualTo(TranslationMeasure.BLEU);
    assertThat(read("attention: none").network().attention()).isEmpty();
  }
}
