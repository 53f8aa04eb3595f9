package org.carrousel.batch;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Windows of many series as examples for direct multi-step forecasting.
 *
 * <ul>
 *   <li>input 0, the history: {@code [batch, features · patch, lags / patch]}
 *   <li>input 1, only where something is known of the future: {@code [batch, horizon · features]}
 *   <li>label: {@code [batch, horizon · targets]}, the targets of one step beside each other
 *   <li>label mask, only where a target is missing: the shape of the label, 0 for missing
 * </ul>
 *
 * A missing past value enters as 0; the indicator columns that say so are the caller's.
 */
public final class WindowExamples implements Examples {
  private final List<WindowedSeries> series;
  private final WindowShape shape;
  private final int[] seriesOf;
  private final int[] originOf;

  /** Numbers the windows of all series in order: the first series' first. */
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

  /** The number of the series that a window was cut from. */
  public int seriesOf(int number) {
    return seriesOf[number];
  }

  /** The last observed row of a window. */
  public int originOf(int number) {
    return originOf[number];
  }

  /** What was subtracted from a target's values in a window: 0 unless relative to the last. */
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
    float[] mask = observed(labels);
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
      WindowedSeries from = series.get(seriesOf[numbers[b]]);
      int first = originOf[numbers[b]] - shape.lags() + 1;
      for (int feature = 0; feature < features; feature++) {
        float anchor = feature < from.targetCount() ? anchor(numbers[b], feature) : 0;
        for (int lag = 0; lag < shape.lags(); lag++) {
          int row = feature * shape.patch() + lag % shape.patch();
          int at = (b * features * shape.patch() + row) * steps + lag / shape.patch();
          float value = from.past()[first + lag][feature];
          values[at] = Float.isNaN(value) ? 0 : value - anchor;
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
    int at = 0;
    for (int number : numbers) {
      float[][] rows = series.get(seriesOf[number]).future();
      for (int step = 1; step <= shape.horizon(); step++) {
        for (float value : rows[originOf[number] + step]) {
          values[at++] = Float.isNaN(value) ? 0 : value;
        }
      }
    }
    return Nd4j.createFromArray(values).reshape(numbers.length, (long) shape.horizon() * features);
  }

  private float[] labels(int[] numbers) {
    int targets = series.get(0).targetCount();
    float[] values = new float[numbers.length * shape.horizon() * targets];
    int at = 0;
    for (int number : numbers) {
      float[][] rows = series.get(seriesOf[number]).targets();
      for (int step = 1; step <= shape.horizon(); step++) {
        for (int target = 0; target < targets; target++) {
          int row = originOf[number] + step;
          values[at++] = row < rows.length ? rows[row][target] - anchor(number, target) : Float.NaN;
        }
      }
    }
    return values;
  }

  /** 1 for observed; null if all are, because a mask costs time. Missing labels become 0. */
  private static float[] observed(float[] labels) {
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
