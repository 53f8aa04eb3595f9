package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class RegeneratedSequencesTest {
  private static final FeatureSequences SEQUENCES =
      new FeatureSequences(new float[][][] {{{1}, {2}}, {{3}}});

  /** Of one step or three, with one random value throughout. */
  private static final RegeneratedSequences REGENERATED =
      new RegeneratedSequences(
          SEQUENCES,
          (number, random) -> {
            float value = (float) random.nextDouble();
            return number == 0
                ? new float[][] {{value}}
                : new float[][] {{value}, {value}, {value}};
          });

  @Test
  void evaluationSeesThemAsTheyAre() {
    assertThat(REGENERATED.size()).isEqualTo(2);
    assertThat(REGENERATED.steps(0)).isEqualTo(2);
    assertThat(REGENERATED.batch(new int[] {1, 0}).array())
        .isEqualTo(SEQUENCES.batch(new int[] {1, 0}).array());
  }

  @Test
  void trainingSeesWhatIsDrawn() {
    MaskedArray batch = REGENERATED.trainingBatch(new int[] {1, 0, 1}, 5);

    assertThat(batch.array().shape()).containsExactly(3, 1, 3);
    assertThat(batch.mask().toFloatMatrix())
        .isDeepEqualTo(new float[][] {{1, 1, 1}, {1, 0, 0}, {1, 1, 1}});
    assertThat(value(batch.array(), 0)).isNotEqualTo(value(batch.array(), 2));
  }

  @Test
  void aSeedDecidesWhatIsDrawn() {
    INDArray one = REGENERATED.trainingBatch(new int[] {0, 1}, 5).array();

    assertThat(REGENERATED.trainingBatch(new int[] {0, 1}, 5).array()).isEqualTo(one);
    assertThat(REGENERATED.trainingBatch(new int[] {0, 1}, 6).array()).isNotEqualTo(one);
  }

  @Test
  void augmentationsComeOnTop() {
    RegeneratedSequences noisy =
        new RegeneratedSequences(SEQUENCES.augmentations(new Jitter(.01)), REGENERATED.generator());
    double drawn = value(REGENERATED.trainingBatch(new int[] {0}, 5).array(), 0);
    double augmented = value(noisy.trainingBatch(new int[] {0}, 5).array(), 0);

    assertThat(augmented).isNotEqualTo(drawn).isBetween(drawn - .2, drawn + .2);
  }

  private static double value(INDArray batch, int row) {
    return batch.getDouble(row, 0, 0);
  }
}
