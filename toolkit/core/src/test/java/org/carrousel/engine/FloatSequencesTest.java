package org.carrousel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.nio.FloatBuffer;
import org.carrousel.parallel.RowRange;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FloatSequencesTest {
  /** Of 4 features, 3 rows and 2 time steps. */
  private final INDArray wide = Nd4j.arange(24).castTo(DataType.FLOAT).reshape('f', 4, 3, 2);

  private final INDArray half = wide.get(interval(2, 4), all(), all());

  @Test
  void readsRowsOfATimeStepWithoutTheGapsBetweenThem() {
    FloatSequences sequences = FloatSequences.toRead(half);
    float[] into = new float[5];

    sequences.read(new RowRange(1, 3), 1, FloatBuffer.wrap(into), 1);

    assertThat(sequences.array()).isSameAs(half);
    assertThat(into).containsExactly(0, 18, 19, 22, 23);
  }

  @Test
  void writesRowsOfATimeStepAndLeavesWhatLiesBetweenThem() {
    float[] from = {-1, -2, 0, -3, -4, 0};

    FloatSequences.toWrite(half).write(new RowRange(0, 2), 1, FloatBuffer.wrap(from), 0, 3);

    assertThat(wide.dup('f').data().asFloat())
        .startsWith(0, 1, 2, 3)
        .endsWith(12, 13, -1, -2, 16, 17, -3, -4, 20, 21, 22, 23);
  }

  @Test
  void readsACopyOfWhatLiesOtherwiseAndDoesNotWriteThere() {
    INDArray otherwise = wide.dup('c');
    float[] into = new float[4];

    FloatSequences.toRead(otherwise).read(new RowRange(2, 3), 1, FloatBuffer.wrap(into), 0);

    assertThat(into).containsExactly(20, 21, 22, 23);
    assertThatThrownBy(() -> FloatSequences.toWrite(otherwise))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[4, 3, 2]")
        .hasMessageContaining("[6, 2, 1]");
  }

  @Test
  void stridesOfAxesOfLengthOneSayNothing() {
    INDArray row = wide.get(interval(2, 4), interval(1, 2), all());
    float[] into = new float[2];

    FloatSequences.toWrite(row).read(new RowRange(0, 1), 1, FloatBuffer.wrap(into), 0);

    assertThat(into).containsExactly(18, 19);
  }
}
