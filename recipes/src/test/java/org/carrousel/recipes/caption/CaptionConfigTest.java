package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.CellKind;
import org.carrousel.attention.AttentionScore;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;

class CaptionConfigTest {
  private static CaptionConfig config(String yaml) {
    return Caption.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyChangesWhatItNames() {
    CaptionConfig config =
        config(
            """
            scale-to: 48
            tokens: pre-tokenized
            lower-case: false
            minimal-count: 5
            vocabulary: 900
            split: {validation: 0.2, test: 0.3}
            cell: gru
            filters: [8, 9]
            block: 2
            image-units: 10
            units: [11, 12]
            attention: multiplicative
            embedding: 13
            word-dropout: 0.75
            dropout: 0.5
            epochs: 14
            beam: 20
            maximal-length: 15
            best: 16
            seed: 17
            """);

    assertThat(config.scaleTo()).isEqualTo(48);
    assertThat(config.tokenizer().unit()).isEqualTo(TokenUnit.PRE_TOKENIZED);
    assertThat(config.tokenizer().lowerCase()).isFalse();
    assertThat(config.vocabulary().minimalCount()).isEqualTo(5);
    assertThat(config.network().filters()).isEqualTo(List.of(8, 9));
    assertThat(config.network().block()).isEqualTo(2);
    assertThat(config.network().imageUnits()).isEqualTo(10);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.split()).isEqualTo(new SplitFractions(.2, .3));
    assertThat(config.layers().cell()).isEqualTo(CellKind.GRU);
    assertThat(config.layers().units()).isEqualTo(List.of(11, 12));
    assertThat(config.network().attention()).contains(AttentionScore.MULTIPLICATIVE);
    assertThat(config.network().embedding()).isEqualTo(13);
    assertThat(config.network().wordDropout()).isEqualTo(.75);
    assertThat(config.layers().regularization().dropout()).isEqualTo(.5);
    assertThat(config.training().epochs()).isEqualTo(14);
    assertThat(config.search()).isEqualTo(new CaptionSearch(20, 15, 16));
    assertThat(config.seeds().seed()).isEqualTo(17);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    CaptionConfig changed = Dots.config().scaleTo(9);
    for (CaptionConfig config :
        List.of(CaptionConfig.defaults(), changed.withNetwork(changed.network().withBlock(2)))) {
      String yaml = SettingsFile.write(Caption.RECIPE.keys().values(config));
      assertThat(config(yaml)).isEqualTo(config);
    }
  }

  /** A job that narrows the beam need not lower the default of another key. */
  @Test
  void theDefaultOfBestIsLimitedByTheBeam() {
    assertThat(config("beam: 1").search()).isEqualTo(new CaptionSearch(1, 20, 3));
    assertThat(config("best: 4").search()).isEqualTo(new CaptionSearch(5, 20, 4));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    for (String yaml :
        List.of(
            "beam: 21",
            "beam: 0",
            "best: 6",
            "filters: [0]",
            "block: 0",
            "units: [a]",
            "embedding: 0",
            "word-dropout: 1",
            "scale-to: -1",
            "beams: 3")) {
      assertThatThrownBy(() -> config(yaml))
          .as(yaml)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("job.yaml, line 1");
    }
  }
}
