package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.batch.WindowExamples;
import org.carrousel.batch.WindowedSeries;
import org.carrousel.error.BadInputException;
import org.carrousel.series.Series;
import org.carrousel.series.TimeSplit;
import org.carrousel.series.Windows;

/**
 * Series of a forecast with their splits, and the windows of each part.
 *
 * @param features fitted on the training rows
 * @param train windows whose targets are training rows
 * @param validation windows whose targets are validation rows
 * @param test windows whose targets are test rows; inputs may lie before them
 */
record ForecastWindows(
    List<Series> series,
    List<TimeSplit> splits,
    FittedFeatures features,
    WindowExamples train,
    WindowExamples validation,
    WindowExamples test) {

  static ForecastWindows of(
      ForecastConfig config, List<String> targets, List<Series> series, List<TimeSplit> splits) {
    List<Series> training = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (splits.get(i).trainEnd() > 0) {
        training.add(series.get(i).slice(0, splits.get(i).trainEnd()));
      }
    }
    FittedFeatures features = FeatureFit.of(config, targets, training);
    int lags = config.window().lags() + features.memory();
    Windows everyRow = new Windows(lags, config.window().horizon(), 1);
    Windows strided = new Windows(lags, config.window().horizon(), config.stride());
    List<WindowedSeries> train = new ArrayList<>();
    List<WindowedSeries> validation = new ArrayList<>();
    List<WindowedSeries> test = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      TimeSplit split = splits.get(i);
      everyRow.require(series.get(i), split);
      WindowedSeries windowed =
          features.windowed(series.get(i), null, 0, strided.origins(0, split.trainEnd()));
      int known = features.firstKnownRow(series.get(i));
      train.add(windowed);
      validation.add(
          windowed.origins(from(known, everyRow.origins(split.trainEnd(), split.validationEnd()))));
      test.add(
          windowed.origins(from(known, everyRow.origins(split.validationEnd(), split.testEnd()))));
    }
    ForecastWindows windows =
        new ForecastWindows(
            series,
            splits,
            features,
            new WindowExamples(train, config.window()),
            new WindowExamples(validation, config.window()),
            new WindowExamples(test, config.window()));
    windows.requireTrainAndTest();
    return windows;
  }

  private void requireTrainAndTest() {
    if (train.size() == 0 || test.size() == 0) {
      throw new BadInputException(
          "a split with %d training and %d test windows".formatted(train.size(), test.size()),
          "at least one of each",
          "give both parts rows with the key split");
    }
  }

  /**
   * Returns the origins at or after row {@code known}, so that a value exists for the baselines.
   */
  private static int[] from(int known, int[] origins) {
    return Arrays.stream(origins).filter(origin -> origin >= known).toArray();
  }

  /**
   * Returns the training values, [time], of the first target of the first series with training
   * rows.
   */
  double[] firstTrainingValues() {
    for (int i = 0; i < series.size(); i++) {
      int trainEnd = splits.get(i).trainEnd();
      if (trainEnd > 0) {
        return series.get(i).slice(0, trainEnd).numeric(features.targets().get(0));
      }
    }
    throw new IllegalStateException("Features were fitted on some training rows");
  }

  Series seriesOf(int testWindow) {
    return series.get(test.seriesOf(testWindow));
  }
}
