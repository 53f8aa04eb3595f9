package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.carrousel.batch.TokenSequences.Form;
import org.junit.jupiter.api.Test;

class WordDropoutTest {
  private static final int UNKNOWN = 0;

  private static WordDropout part(double probability) {
    int[][] sequences = new int[200][];
    Arrays.setAll(sequences, number -> new int[] {1, 2, 3, 4, 5});
    sequences[7] = new int[] {1, 6};
    return new WordDropout(new TokenSequences(sequences, 7, Form.NUMBERS), probability, UNKNOWN);
  }

  private static int[] all() {
    int[] all = new int[200];
    Arrays.setAll(all, number -> number);
    return all;
  }

  @Test
  void trainingLosesAShareOfTheTokensButNeverTheFirst() {
    MaskedArray batch = part(.25).trainingBatch(all(), 3);

    int lost = 0;
    for (int row = 0; row < 200; row++) {
      assertThat(batch.array().getInt(row, 0, 0)).isEqualTo(1);
      for (int step = 1; step < (row == 7 ? 2 : 5); step++) {
        int token = batch.array().getInt(row, 0, step);
        assertThat(token).isIn(UNKNOWN, row == 7 ? 6 : step + 1);
        lost += token == UNKNOWN ? 1 : 0;
      }
    }
    assertThat(lost).isBetween(150, 250);
    assertThat(batch.mask()).isEqualTo(part(.25).batch(all()).mask());
  }

  @Test
  void aMaskedTokenStaysMasked() {
    int[][] sequences = new int[50][];
    Arrays.fill(sequences, new int[] {1, TokenSequences.NONE, 2});
    TokenSequences tokens = new TokenSequences(sequences, 7, Form.NUMBERS);
    int[] rows = Arrays.copyOf(all(), 50);

    MaskedArray batch = new WordDropout(tokens, .5, UNKNOWN).trainingBatch(rows, 3);

    assertThat(batch.mask()).isEqualTo(tokens.batch(rows).mask());
  }

  @Test
  void theSeedDecides() {
    assertThat(part(.5).trainingBatch(all(), 3).array())
        .isEqualTo(part(.5).trainingBatch(all(), 3).array())
        .isNotEqualTo(part(.5).trainingBatch(all(), 4).array());
  }

  @Test
  void nothingIsLostOutsideOfTraining() {
    assertThat(part(.9).batch(new int[] {7, 0}).array().ravel().toIntVector())
        .containsExactly(1, 6, 0, 0, 0, 1, 2, 3, 4, 5);
  }
}
