package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrousel.attention.AttentionScore;
import org.carrousel.decode.CaptionSearch;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;

class CaptionConfigTest implements ConfigContract<CaptionConfig> {
  private static final String OWN_KEYS =
      """
      scale-to: 48
      tokens: pre-tokenized
      lower-case: false
      filters: [8, 9]
      block: 2
      image-units: 10
      attention: multiplicative
      embedding: 13
      word-dropout: 0.75
      beam: 20
      maximal-length: 15
      best: 16
      """;

  private static final String WRONG_VALUES =
      """
      beams: 3        | unknown key "beams" | "beam"?
      beam: 21        | beam: 21            | 1 to 20
      beam: 0         | beam: 0             | 1 to 20
      best: 6         | best: 6             | 1 to the beam, which is 5
      filters: [0]    | filters: 0          | 1 or more
      block: 0        | block: 0            | 1 or more
      units: [a]      | units: a            | 1 or more
      embedding: 0    | embedding: 0        | 1 or more
      word-dropout: 1 | word-dropout: 1     | from 0 to 0.99
      scale-to: -1    | scale-to: -1        | 0 or more
      """;

  @Override
  public Example<CaptionConfig> example() {
    return new Example<>(Caption.RECIPE, CaptionConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(CaptionConfig config) {
    assertThat(config.scaleTo()).isEqualTo(48);
    assertThat(config.tokenizer().unit()).isEqualTo(TokenUnit.PRE_TOKENIZED);
    assertThat(config.tokenizer().lowerCase()).isFalse();
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.network().filters()).isEqualTo(List.of(8, 9));
    assertThat(config.network().block()).isEqualTo(2);
    assertThat(config.network().imageUnits()).isEqualTo(10);
    assertThat(config.network().attention()).contains(AttentionScore.MULTIPLICATIVE);
    assertThat(config.network().embedding()).isEqualTo(13);
    assertThat(config.network().wordDropout()).isEqualTo(.75);
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.search()).isEqualTo(new CaptionSearch(20, 15, 16));
  }

  /** A job that narrows the beam need not lower the default of another key. */
  @Test
  void theDefaultOfBestIsLimitedByTheBeam() {
    assertThat(read("beam: 1").search()).isEqualTo(new CaptionSearch(1, 20, 3));
    assertThat(read("best: 4").search()).isEqualTo(new CaptionSearch(5, 20, 4));
  }
}
