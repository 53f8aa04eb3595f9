package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrousel.testing.TinyForecast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Which value of a batch is to blame. Only the names are the network's. */
class TrainingBatchTest {
  private static final ComputationGraph NETWORK = TinyForecast.network(0, 1);

  private final INDArray input = Nd4j.zeros(DataType.FLOAT, 3, 2, 5);
  private final INDArray inputMask = Nd4j.ones(DataType.FLOAT, 3, 5);

  private String badValue(INDArray labels, INDArray labelMask) {
    MultiDataSet data =
        new MultiDataSet(
            new INDArray[] {input},
            new INDArray[] {labels},
            new INDArray[] {inputMask},
            new INDArray[] {labelMask});
    return new TrainingBatch("batch 1", new int[] {40, 50, 60}, data)
        .badValue(NETWORK)
        .orElse("none");
  }

  @Test
  void theFirstBadValueOfTheInputsIsNamed() {
    input.putScalar(2, 1, 3, Double.NaN);
    input.putScalar(1, 1, 4, Double.NEGATIVE_INFINITY);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 3, 1).addi(Double.NaN);

    assertThat(badValue(labels, null))
        .isEqualTo(
            "batch 1, input history, row 1 (example 50), feature 1, time step 4 is -Infinity");
  }

  @Test
  void whatAMaskCoversIsNotToBlame() {
    input.putScalar(2, 1, 3, Double.NaN);
    inputMask.putScalar(2, 3, 0);

    assertThat(badValue(Nd4j.zeros(DataType.FLOAT, 3, 1), null)).isEqualTo("none");
  }

  @Test
  void labelsAreLookedAtLast() {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 3, 2, 5);
    labels.putScalar(1, 0, 2, Double.POSITIVE_INFINITY);

    assertThat(badValue(labels, null))
        .isEqualTo(
            "batch 1, label of output, row 1 (example 50), feature 0, time step 2 is Infinity");
    assertThat(badValue(labels, Nd4j.ones(DataType.FLOAT, 3, 5))).contains("row 1");
    INDArray mask = Nd4j.ones(DataType.FLOAT, 3, 5);
    mask.putScalar(1, 2, 0);
    assertThat(badValue(labels, mask)).isEqualTo("none");
    inputMask.putScalar(1, 2, 0);
    assertThat(badValue(labels, null)).isEqualTo("none");
  }

  @Test
  void masksOfRowsAndOfSingleValuesCoverTheirs() {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 3, 2);
    labels.putScalar(2, 1, Double.NaN);
    String named = "batch 1, label of output, row 2 (example 60), feature 1 is NaN";

    assertThat(badValue(labels, null)).isEqualTo(named);
    assertThat(badValue(labels, Nd4j.createFromArray(0f, 1, 1).reshape(3, 1))).isEqualTo(named);
    assertThat(badValue(labels, Nd4j.createFromArray(1f, 1, 0).reshape(3, 1))).isEqualTo("none");
    assertThat(badValue(labels, Nd4j.createFromArray(1f, 1, 0))).isEqualTo("none");
    assertThat(badValue(labels, Nd4j.createFromArray(1f, 1, 1, 1, 0, 1).reshape(3, 2)))
        .isEqualTo(named);
    assertThat(badValue(labels, Nd4j.createFromArray(1f, 1, 1, 1, 1, 0).reshape(3, 2)))
        .isEqualTo("none");
  }

  @Test
  void masksOfSingleLabelsOfSequencesCoverTheirs() {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 3, 2, 5);
    labels.putScalar(2, 1, 4, Double.NaN);
    INDArray mask = Nd4j.ones(DataType.FLOAT, 3, 2, 5);

    assertThat(badValue(labels, mask)).contains("row 2");
    mask.putScalar(2, 1, 4, 0);
    assertThat(badValue(labels, mask)).isEqualTo("none");
  }
}
