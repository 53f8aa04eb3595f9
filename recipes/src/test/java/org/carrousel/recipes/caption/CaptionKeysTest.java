package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.carrousel.attention.AttentionScore;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.settings.SettingsFile;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;

class CaptionKeysTest {
  private static CaptionConfig config(String yaml) {
    return CaptionKeys.config(SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyChangesWhatItNames() {
    CaptionConfig config =
        config(
            """
            images: pictures
            scale-to: 48
            tokens: pre-tokenized
            lower-case: false
            minimal-count: 5
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

    assertThat(config.images()).contains("pictures");
    assertThat(config.scaleTo()).contains(48);
    assertThat(config.tokenizer().unit()).isEqualTo(TokenUnit.PRE_TOKENIZED);
    assertThat(config.tokenizer().lowerCase()).isFalse();
    assertThat(config.minimalCount()).isEqualTo(5);
    assertThat(config.network().filters()).isEqualTo(List.of(8, 9));
    assertThat(config.network().block()).isEqualTo(2);
    assertThat(config.network().imageUnits()).isEqualTo(10);
    assertThat(config.network().units()).isEqualTo(List.of(11, 12));
    assertThat(config.network().attention()).contains(AttentionScore.MULTIPLICATIVE);
    assertThat(config.network().embedding()).isEqualTo(13);
    assertThat(config.network().wordDropout()).isEqualTo(.75);
    assertThat(config.network().regularization().dropout()).isEqualTo(.5);
    assertThat(config.training().epochs()).isEqualTo(14);
    assertThat(config.decoding()).isEqualTo(new Decoding(20, 15, 16));
    assertThat(config.runs().seed()).isEqualTo(17);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    CaptionConfig changed = Dots.config().scaleTo(Optional.of(9));
    for (CaptionConfig config :
        List.of(CaptionConfig.defaults(), changed.network(changed.network().block(2)))) {
      String yaml = SettingsFile.write(CaptionKeys.KEYS.values(config));
      assertThat(config(yaml)).isEqualTo(config);
    }
  }

  @Test
  void aNarrowBeamGivesFewerCaptions() {
    assertThat(config("beam: 1").decoding()).isEqualTo(new Decoding(1, 20, 1));
    assertThat(config("scale-to: 0").scaleTo()).isEmpty();
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
