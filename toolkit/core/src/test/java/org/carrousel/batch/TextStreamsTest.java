package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

class TextStreamsTest {
  /** Ten tokens to be predicted from eleven: streams of 4, 4 and 2; batches of 3 steps and 1. */
  private static final TextStreams STREAMS =
      new TextStreams(IntStream.range(0, 11).toArray(), 11, 3, 3);

  private static float[][] rows(INDArray array) {
    return array.reshape(array.size(0), array.size(2)).toFloatMatrix();
  }

  @Test
  void aBatchHasTheNextTokensOfEveryStream() {
    int[][] batches = STREAMS.trainingBatches(100, 5, 2);
    MultiDataSet first = STREAMS.batch(batches[0]);
    MultiDataSet second = STREAMS.batch(batches[1]);

    assertThat(batches).isDeepEqualTo(new int[][] {{0, 1, 2}, {3, 4, 5}});
    assertThat(rows(first.getFeatures(0)))
        .isDeepEqualTo(new float[][] {{0, 1, 2}, {4, 5, 6}, {8, 9, 0}});
    assertThat(rows(first.getLabels(0)))
        .isDeepEqualTo(new float[][] {{1, 2, 3}, {5, 6, 7}, {9, 10, 0}});
    assertThat(rows(second.getFeatures(0))).isDeepEqualTo(new float[][] {{3}, {7}, {0}});
    assertThat(rows(second.getLabels(0))).isDeepEqualTo(new float[][] {{4}, {8}, {0}});
    for (INDArray mask : List.of(first.getFeaturesMaskArray(0), first.getLabelsMaskArray(0))) {
      assertThat(mask.toFloatMatrix())
          .isDeepEqualTo(new float[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 0}});
    }
    assertThat(second.getLabelsMaskArray(0).toFloatMatrix())
        .isDeepEqualTo(new float[][] {{1}, {1}, {0}});
  }

  @Test
  void evaluationAndEveryEpochReadInTheOrderOfTheText() {
    assertThat(STREAMS.batches(1)).isDeepEqualTo(STREAMS.trainingBatches(7, 8, 9));
    assertThat(STREAMS.size()).isEqualTo(6);
    assertThat(STREAMS.place(4)).isEqualTo(7);
  }

  @Test
  void aTextOfOneTokenHasNothingToPredict() {
    TextStreams one = new TextStreams(new int[] {3}, 11, 4, 5);

    assertThat(one.size()).isZero();
    assertThat(one.predicted()).isZero();
    assertThat(one.batches(4)).isEmpty();
  }

  @Property(tries = 200)
  void everyTokenButTheFirstIsPredictedOnceFromTheOneBeforeIt(
      @ForAll @IntRange(min = 1, max = 60) int tokens,
      @ForAll @IntRange(min = 1, max = 9) int streams,
      @ForAll @IntRange(min = 1, max = 9) int steps) {
    TextStreams text =
        new TextStreams(IntStream.range(0, tokens).toArray(), tokens, streams, steps);
    List<Integer> predicted = new ArrayList<>();
    for (int[] numbers : text.batches(1)) {
      MultiDataSet batch = text.batch(numbers);
      float[][] inputs = rows(batch.getFeatures(0));
      float[][] labels = rows(batch.getLabels(0));
      INDArray[] masks = batch.getLabelsMaskArrays();
      assertThat(numbers.length).isLessThanOrEqualTo(streams);
      for (int row = 0; row < numbers.length; row++) {
        assertThat(labels[row].length).isLessThanOrEqualTo(steps);
        for (int step = 0; step < labels[row].length; step++) {
          if (masks == null || masks[0].getInt(row, step) == 1) {
            assertThat(inputs[row][step]).isEqualTo(labels[row][step] - 1);
            assertThat(text.place(numbers[row]) + step).isEqualTo((int) labels[row][step] - 1);
            predicted.add((int) labels[row][step]);
          }
        }
      }
    }
    int[] sorted = predicted.stream().mapToInt(token -> token).sorted().toArray();
    assertThat(sorted).isEqualTo(IntStream.range(1, tokens).toArray());
    assertThat(text.predicted()).isEqualTo(tokens - 1);
    assertThat(Arrays.stream(text.batches(1)).mapToInt(batch -> batch.length).sum())
        .isEqualTo(text.size());
  }
}
