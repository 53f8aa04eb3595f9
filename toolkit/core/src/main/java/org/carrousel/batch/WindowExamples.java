package org.carrousel.batch;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Windows of one or more series as examples for direct multi-step forecasting.
 *
 * <ul>
 *   <li>input 0, the history: {@code [batch, features · patch, lags / patch]}
 *   <li>input 1, only if future features are known: {@code [batch, horizon · features]}
 *   <li>label: {@code [batch, horizon · targets]}, all targets of a time step next to each other
 *   <li>label mask, only if a target is missing: the shape of the label, 0 for missing
 * </ul>
 *
 * A missing input value becomes 0. The caller may add indicator columns for missing values.
 */
public final class WindowExamples implements Examples {
  private final List<WindowedSeries> series;
  private final WindowShape shape;
  private final int[] seriesOf;
  private final int[] originOf;

  /** Creates the examples, numbered series by series, in the order of their origins. */
  public WindowExamples(List<WindowedSeries> series, WindowShape shape) {
    this.series = List.copyOf(series);
    this.shape = shape;
    int size = series.stream().mapToInt(s -> s.origins().length).sum();
    this.seriesOf = new int[size];
    this.originOf = new int[size];
    int number = 0;
    for (int s = 0; s < series.size(); s++) {
      for (int origin : series.get(s).origins()) {
        seriesOf[number] = s;
        originOf[number++] = origin;
      }
    }
  }

  @Override
  public int size() {
    return originOf.length;
  }

  /** Returns the index of the series to which a window belongs. */
  public int seriesOf(int number) {
    return seriesOf[number];
  }

  /** Returns the index of a window's last history row, the forecast origin. */
  public int originOf(int number) {
    return originOf[number];
  }

  /**
   * Returns the value subtracted from a target in a window: its last observed value, or 0 if the
   * shape is not relative to the last value.
   */
  public float anchor(int number, int target) {
    return shape.relativeToLast()
        ? series.get(seriesOf[number]).lastObserved(target, originOf[number], shape.lags())
        : 0;
  }

  @Override
  public MultiDataSet batch(int[] numbers) {
    INDArray history = history(numbers);
    INDArray future = future(numbers);
    float[] labels = labels(numbers);
    float[] mask = maskMissing(labels);
    int columns = labels.length / numbers.length;
    INDArray labelArray = Nd4j.createFromArray(labels).reshape(numbers.length, columns);
    INDArray[] masks =
        mask == null
            ? null
            : new INDArray[] {Nd4j.createFromArray(mask).reshape(numbers.length, columns)};
    INDArray[] inputs =
        future == null ? new INDArray[] {history} : new INDArray[] {history, future};
    return new MultiDataSet(inputs, new INDArray[] {labelArray}, null, masks);
  }

  private INDArray history(int[] numbers) {
    int features = series.get(0).past()[0].length;
    int steps = shape.timeSteps();
    float[] values = new float[numbers.length * features * shape.lags()];
    for (int b = 0; b < numbers.length; b++) {
      WindowedSeries source = series.get(seriesOf[numbers[b]]);
      int first = originOf[numbers[b]] - shape.lags() + 1;
      for (int feature = 0; feature < features; feature++) {
        float anchor = feature < source.targetCount() ? anchor(numbers[b], feature) : 0;
        for (int lag = 0; lag < shape.lags(); lag++) {
          int row = feature * shape.patch() + lag % shape.patch();
          int index = (b * features * shape.patch() + row) * steps + lag / shape.patch();
          float value = source.past()[first + lag][feature];
          values[index] = Float.isNaN(value) ? 0 : value - anchor;
        }
      }
    }
    return Nd4j.createFromArray(values)
        .reshape(numbers.length, (long) features * shape.patch(), steps);
  }

  private INDArray future(int[] numbers) {
    int features = series.get(0).future()[0].length;
    if (features == 0) {
      return null;
    }
    float[] values = new float[numbers.length * shape.horizon() * features];
    int index = 0;
    for (int number : numbers) {
      float[][] rows = series.get(seriesOf[number]).future();
      for (int step = 1; step <= shape.horizon(); step++) {
        for (float value : rows[originOf[number] + step]) {
          values[index++] = Float.isNaN(value) ? 0 : value;
        }
      }
    }
    return Nd4j.createFromArray(values).reshape(numbers.length, (long) shape.horizon() * features);
  }

  private float[] labels(int[] numbers) {
    int targets = series.get(0).targetCount();
    float[] values = new float[numbers.length * shape.horizon() * targets];
    int index = 0;
    for (int number : numbers) {
      float[][] rows = series.get(seriesOf[number]).targets();
      for (int step = 1; step <= shape.horizon(); step++) {
        for (int target = 0; target < targets; target++) {
          int row = originOf[number] + step;
          values[index++] =
              row < rows.length ? rows[row][target] - anchor(number, target) : Float.NaN;
        }
      }
    }
    return values;
  }

  /**
   * Replaces missing labels by 0 and returns their mask, 1 for observed labels; null if all labels
   * are observed, because a mask costs time.
   */
  private static float[] maskMissing(float[] labels) {
    float[] mask = null;
    for (int i = 0; i < labels.length; i++) {
      if (Float.isNaN(labels[i])) {
        if (mask == null) {
          mask = new float[labels.length];
          Arrays.fill(mask, 1);
        }
        mask[i] = 0;
        labels[i] = 0;
      }
    }
    return mask;
  }
}
