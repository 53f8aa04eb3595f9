package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

class WordSequencesTest {
  private static final int[][] WORDS = {{1, TokenSequences.NONE, 0}, {0}};
  private static final float[][][] MARKS = {{{0}, {1}, {.5f}}, {{2}}};

  private static float[] step(INDArray batch, int row, int step) {
    return batch
        .get(NDArrayIndex.point(row), NDArrayIndex.all(), NDArrayIndex.point(step))
        .toFloatVector();
  }

  @Test
  void vectorsThenMarks() {
    float[][] vectors = {{3, 4}, {5, 6}};
    WordSequences words = new WordSequences(WORDS, new WordSequences.Vectors(vectors), MARKS);

    MaskedArray batch = words.batch(new int[] {1, 0});

    assertThat(batch.array().shape()).containsExactly(2, 3, 3);
    assertThat(step(batch.array(), 1, 0)).containsExactly(5, 6, 0);
    assertThat(step(batch.array(), 1, 1)).containsExactly(0, 0, 1);
    assertThat(step(batch.array(), 1, 2)).containsExactly(3, 4, .5f);
    assertThat(step(batch.array(), 0, 0)).containsExactly(3, 4, 2);
    assertThat(batch.mask().toFloatMatrix()[0]).containsExactly(1, 0, 0);
    assertThat(batch.mask().toFloatMatrix()[1]).containsExactly(1, 1, 1);
  }

  @Test
  void oneHotThenMarks() {
    WordSequences words = new WordSequences(WORDS, new WordSequences.OneHot(2), MARKS);

    MaskedArray batch = words.batch(new int[] {0});

    assertThat(words.table().width()).isEqualTo(2);
    assertThat(step(batch.array(), 0, 0)).containsExactly(0, 1, 0);
    assertThat(step(batch.array(), 0, 1)).containsExactly(0, 0, 1);
    assertThat(step(batch.array(), 0, 2)).containsExactly(1, 0, .5f);
    assertThat(batch.mask()).isNull();
  }

  @Test
  void everyTimeStepHasMarks() {
    assertThatThrownBy(
            () ->
                new WordSequences(
                    WORDS, new WordSequences.OneHot(2), new float[][][] {{{0}}, {{2}}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("example 0 has 3 words and marks at 1 time steps");
  }
}
