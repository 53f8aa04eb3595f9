package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

class WindowExamplesTest {
  private static final float MISSING = Float.NaN;

  /** Eight rows of one target (10, 11, ...) and one covariate (20, 21, ...). */
  private static WindowedSeries ramp(int... origins) {
    float[][] past = new float[8][];
    float[][] targets = new float[8][];
    for (int row = 0; row < 8; row++) {
      past[row] = new float[] {10 + row, 20 + row};
      targets[row] = new float[] {10 + row};
    }
    return new WindowedSeries(past, new float[8][0], targets, origins);
  }

  /** A series whose one target is its one feature. */
  private static WindowedSeries of(float[] values, int... origins) {
    float[][] rows = new float[values.length][];
    for (int row = 0; row < values.length; row++) {
      rows[row] = new float[] {values[row]};
    }
    return new WindowedSeries(rows, new float[values.length][0], rows, origins);
  }

  private static MultiDataSet batch(WindowedSeries series, WindowShape shape, int... numbers) {
    return new WindowExamples(List.of(series), shape).batch(numbers);
  }

  private static INDArray vector(float... values) {
    return Nd4j.createFromArray(new float[][] {values});
  }

  @Test
  void withoutPatchesATimeStepIsARow() {
    MultiDataSet batch = batch(ramp(5), new WindowShape(6, 2, 1, false), 0);

    assertThat(batch.getFeatures())
        .containsExactly(
            Nd4j.createFromArray(
                new float[][][] {{{10, 11, 12, 13, 14, 15}, {20, 21, 22, 23, 24, 25}}}));
    assertThat(batch.getLabels()).containsExactly(vector(16, 17));
    assertThat(batch.getLabelsMaskArrays()).isNull();
  }

  @Test
  void aPatchStandsRowBesideRowInOneTimeStepFeatureByFeature() {
    MultiDataSet batch = batch(ramp(5), new WindowShape(6, 2, 3, false), 0);

    // [1, 2 features · 3 rows, 2 time steps]: rows 0 to 2 are the first step, 3 to 5 the second.
    assertThat(batch.getFeatures())
        .containsExactly(
            Nd4j.createFromArray(
                new float[][][] {{{10, 13}, {11, 14}, {12, 15}, {20, 23}, {21, 24}, {22, 25}}}));
    assertThat(batch.getLabels()).containsExactly(vector(16, 17));
  }

  @Test
  void examplesAreNumberedSeriesBySeriesAndGivenInTheOrderAskedFor() {
    WindowExamples examples =
        new WindowExamples(
            List.of(of(new float[] {1, 2, 3, 4}, 1, 2), of(new float[] {5, 6, 7}, 1)),
            new WindowShape(2, 1, 1, false));

    MultiDataSet batch = examples.batch(new int[] {2, 0});

    assertThat(examples.size()).isEqualTo(3);
    assertThat(examples.seriesOf(1)).isZero();
    assertThat(examples.originOf(1)).isEqualTo(2);
    assertThat(examples.seriesOf(2)).isEqualTo(1);
    assertThat(examples.originOf(2)).isEqualTo(1);
    assertThat(batch.getFeatures(0))
        .isEqualTo(Nd4j.createFromArray(new float[][][] {{{5, 6}}, {{1, 2}}}));
    assertThat(batch.getLabels(0)).isEqualTo(Nd4j.createFromArray(new float[][] {{7}, {3}}));
  }

  @Test
  void theTargetsOfOneStepStandBesideEachOther() {
    float[][] rows = {{1, 10}, {2, 20}, {3, 30}};
    WindowedSeries series = new WindowedSeries(rows, new float[3][0], rows, new int[] {0});

    MultiDataSet batch = batch(series, new WindowShape(1, 2, 1, false), 0);

    assertThat(batch.getLabels(0)).isEqualTo(vector(2, 20, 3, 30));
  }

  @Test
  void relativeToTheLastMovesTargetsAndTheirLabelsButNoCovariate() {
    WindowExamples examples = new WindowExamples(List.of(ramp(5)), new WindowShape(3, 2, 1, true));

    MultiDataSet batch = examples.batch(new int[] {0});

    // Row 5 has the target 15: 13 - 15, 14 - 15, 15 - 15; labels 16 - 15, 17 - 15.
    assertThat(batch.getFeatures(0))
        .isEqualTo(Nd4j.createFromArray(new float[][][] {{{-2, -1, 0}, {23, 24, 25}}}));
    assertThat(batch.getLabels(0)).isEqualTo(vector(1, 2));
    assertThat(examples.anchor(0, 0)).isEqualTo(15);
  }

  @Test
  void relativeToTheLastIsToTheLastOfEachTarget() {
    float[][] rows = {{1, 10}, {2, MISSING}, {5, 40}};
    WindowedSeries series = new WindowedSeries(rows, new float[3][0], rows, new int[] {1});

    MultiDataSet batch = batch(series, new WindowShape(2, 1, 1, true), 0);

    // 2 for the first, 10 for the second; the missing value enters as 0, not as 0 - 10.
    assertThat(batch.getFeatures(0))
        .isEqualTo(Nd4j.createFromArray(new float[][][] {{{-1, 0}, {0, 0}}}));
    assertThat(batch.getLabels(0)).isEqualTo(vector(3, 30));
  }

  @Test
  void aWindowWithNothingObservedIsRelativeToNothing() {
    WindowExamples examples =
        new WindowExamples(
            List.of(of(new float[] {9, MISSING, MISSING, 4}, 2)), new WindowShape(2, 1, 1, true));

    MultiDataSet batch = examples.batch(new int[] {0});

    assertThat(examples.anchor(0, 0)).isZero();
    assertThat(batch.getFeatures(0)).isEqualTo(Nd4j.createFromArray(new float[][][] {{{0, 0}}}));
    assertThat(batch.getLabels(0)).isEqualTo(vector(4));
  }

  @Test
  void aMissingTargetIsMaskedInItsOwnWindowOnly() {
    MultiDataSet batch =
        batch(of(new float[] {1, 2, 3, MISSING, 5}, 0, 2), new WindowShape(1, 2, 1, false), 0, 1);

    assertThat(batch.getLabels(0)).isEqualTo(Nd4j.createFromArray(new float[][] {{2, 3}, {0, 5}}));
    assertThat(batch.getLabelsMaskArray(0))
        .isEqualTo(Nd4j.createFromArray(new float[][] {{1, 1}, {0, 1}}));
  }

  @Test
  void afterTheEndOfTheSeriesLabelsAreMissing() {
    MultiDataSet batch = batch(of(new float[] {1, 2, 3}, 1), new WindowShape(1, 3, 1, false), 0);

    assertThat(batch.getLabels(0)).isEqualTo(vector(3, 0, 0));
    assertThat(batch.getLabelsMaskArray(0)).isEqualTo(vector(1, 0, 0));
  }

  @Test
  void whatIsKnownOfTheFutureIsASecondInputStepByStep() {
    float[][] past = {{1}, {2}};
    float[][] future = {{0, 0}, {0, 0}, {31, 41}, {32, MISSING}};
    WindowedSeries series = new WindowedSeries(past, future, past, new int[] {1});

    MultiDataSet batch = batch(series, new WindowShape(2, 2, 1, true), 0);

    assertThat(batch.getFeatures(0)).isEqualTo(Nd4j.createFromArray(new float[][][] {{{-1, 0}}}));
    assertThat(batch.getFeatures(1)).isEqualTo(vector(31, 41, 32, 0));
  }
}
