package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepContextTest {
  private static final float[][] ROWS = {{1}, {2}, {3}};

  @Test
  void windowsEndInZerosAndTheDelay() {
    assertThat(StepContext.windows(ROWS, 1, 1))
        .isDeepEqualTo(new float[][] {{0, 1, 2}, {1, 2, 3}, {2, 3, 0}, {3, 0, 0}});
  }

  @Test
  void theLastGroupIsFilledWithTheLastStep() {
    assertThat(StepContext.stacked(ROWS, 2)).isDeepEqualTo(new float[][] {{1, 2}, {3, 3}});
    assertThat(StepContext.stacked(ROWS, 1)).isSameAs(ROWS);
  }

  @Test
  void piecesAreMeans() {
    float[][] rows = new float[32][1];
    for (int step = 0; step < 32; step++) {
      rows[step][0] = step;
    }

    float[][] pieces = StepContext.averaged(rows, 16);

    assertThat(pieces).hasDimensions(16, 1);
    assertThat(pieces[0][0]).isEqualTo(.5f);
    assertThat(pieces[15][0]).isEqualTo(30.5f);
    assertThat(StepContext.averaged(pieces, 16)).isSameAs(pieces);
  }

  @Test
  void delayedAnswersBeginWithNone() {
    assertThat(StepContext.delayed(new int[] {4, 5}, 1)).containsExactly(TokenSequences.NONE, 4, 5);
    assertThat(StepContext.delayed(ROWS, 1))
        .isDeepEqualTo(new float[][] {FeatureSequences.NONE, {1}, {2}, {3}});
  }
}
