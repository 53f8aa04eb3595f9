package org.carrousel.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.carrousel.backend.Backend;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class CtcBatchTest {
  private static final int CLASSES = 4;
  private static final int STEPS = 8;
  private static final int[][] LABELS = {{0, 1, 1, 2}, {2}, {}, {1, 0}};
  private static final int[] LENGTHS = {8, 3, 0, 5};

  /** Whole, padded behind, empty, with holes. */
  private static final int[][] PRESENT = {
    {0, 1, 2, 3, 4, 5, 6, 7}, {0, 1, 2}, {}, {1, 2, 4, 6, 7},
  };

  @BeforeAll
  static void start() {
    Backend.start();
  }

  private static TimeMask mask() {
    INDArray mask = Nd4j.zeros(DataType.FLOAT, PRESENT.length, STEPS);
    for (int row = 0; row < PRESENT.length; row++) {
      for (int step : PRESENT[row]) {
        mask.putScalar(row, step, 1);
      }
    }
    return TimeMask.of(mask, PRESENT.length, STEPS);
  }

  /** {@code [classes, batch, time]}. */
  private static INDArray activations(DataType dataType) {
    double[] values = new Random(5).doubles(CLASSES * 4L * STEPS, -2, 2).toArray();
    return Nd4j.createFromArray(values)
        .castTo(dataType)
        .reshape(CLASSES, PRESENT.length, STEPS)
        .dup('f');
  }

  /** The present steps of a row, one by one. */
  private static double[] alone(INDArray sequence, int row) {
    double[] alone = new double[LENGTHS[row] * CLASSES];
    Arrays.setAll(alone, i -> sequence.getDouble(i % CLASSES, row, PRESENT[row][i / CLASSES]));
    return alone;
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void everyRowHasWhatItHasAlone(DataType dataType) {
    INDArray activations = activations(dataType);
    INDArray gradient = Nd4j.valueArrayOf(activations.shape(), 9, dataType).dup('f');
    double[] losses = CtcBatch.gradients(activations, mask(), LABELS, gradient);
    assertThat(CtcBatch.losses(activations, mask(), LABELS)).containsExactly(losses);
    for (int row = 0; row < LABELS.length; row++) {
      double[] expected = new double[LENGTHS[row] * CLASSES];
      double loss =
          new CtcLoss(CLASSES)
              .gradient(alone(activations, row), LENGTHS[row], LABELS[row], expected);
      assertThat(losses[row]).isEqualTo(loss);
      double rounding = dataType == DataType.FLOAT ? 1e-7 : 0;
      assertThat(alone(gradient, row)).containsExactly(expected, within(rounding));
    }
  }

  @Test
  void theGradientIsZeroWhereARowHasNothing() {
    INDArray gradient = activations(DataType.DOUBLE);
    CtcBatch.gradients(gradient, mask(), LABELS, gradient);
    for (int row = 0; row < LABELS.length; row++) {
      for (int step = 0; step < STEPS; step++) {
        int at = step;
        boolean present = Arrays.stream(PRESENT[row]).anyMatch(s -> s == at);
        double size =
            gradient
                .get(NDArrayIndex.all(), NDArrayIndex.point(row), NDArrayIndex.point(step))
                .norm1Number()
                .doubleValue();
        assertThat(size > 0).as("row %d, step %d", row, step).isEqualTo(present);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void aViewIntoALargerArrayIsReadAndWrittenInItsPlace(DataType dataType) {
    INDArray around = Nd4j.zeros(dataType, CLASSES, PRESENT.length, STEPS + 3).dup('f');
    INDArray view =
        around.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(2, STEPS + 2));
    INDArray activations = activations(dataType);
    view.assign(activations);
    INDArray expected = activations.dup('f');
    CtcBatch.gradients(activations, mask(), LABELS, expected);
    CtcBatch.gradients(view, mask(), LABELS, view);
    assertThat(view.dup('f')).isEqualTo(expected);
    assertThat(around.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, 2)))
        .matches(before -> before.norm1Number().doubleValue() == 0);
  }

  @Test
  void memoryOfAnotherOrderIsNotMisread() {
    INDArray wrong = activations(DataType.DOUBLE).dup('c');
    assertThatThrownBy(() -> CtcBatch.losses(wrong, mask(), LABELS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Fortran order");
  }

  @Test
  void tooManyLabelsNameTheRow() {
    int[][] labels = LABELS.clone();
    labels[3] = new int[] {1, 1, 0, 0};
    assertThatThrownBy(() -> CtcBatch.losses(activations(DataType.DOUBLE), mask(), labels))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 3 of the batch: 4 labels, of which 2 repeat")
        .hasMessageContaining("for 5 time steps");
  }
}
