package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LanguageModelScoresTest {
  @Test
  void aChoiceOfEightIsThreeBits() {
    LanguageModelScores entropy = new LanguageModelScores();
    entropy.add(10 * Math.log(8), 10);

    assertThat(entropy.nats()).isCloseTo(2.0794415, within(1e-7));
    assertThat(entropy.bits()).isCloseTo(3, within(1e-12));
    assertThat(entropy.perplexity()).isCloseTo(8, within(1e-12));
  }

  @Test
  void tokensCountAlikeWhateverTheirBatch() {
    LanguageModelScores entropy = new LanguageModelScores();
    entropy.add(-Math.log(.5), 1);
    entropy.add(-3 * Math.log(.125), 3);

    assertThat(entropy.tokens()).isEqualTo(4);
    assertThat(entropy.bits()).isCloseTo((1 + 9) / 4., within(1e-12));
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(new LanguageModelScores().nats()).isNaN();
    assertThat(new LanguageModelScores().perplexity()).isNaN();
  }
}
