package org.carrousel.recipes.forecast;

import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceToVector;
import org.carrousel.batch.WindowExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Preparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.series.LagAdvice;
import org.carrousel.series.ObservedSeries;
import org.carrousel.series.Schema;
import org.carrousel.series.SeriesSet;
import org.carrousel.series.Table;
import org.carrousel.series.TimeSplit;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Prepared data of a forecast: series that are split, scaled and cut into windows.
 *
 * @param advice suggested lags and season, computed from the training part
 */
record ForecastPreparation(
    ForecastConfig config,
    DataSource source,
    Schema schema,
    ForecastWindows windows,
    ForecastTestPart test,
    LagAdvice advice)
    implements Preparation<ForecastConfig, ForecastModel, ForecastScores> {
  /** Longest season to detect; the hours of a week are 168. */
  private static final int LONGEST_SEASON = 200;

  static ForecastPreparation of(ForecastConfig config, Table table) {
    ForecastReader reader = new ForecastReader(config.columns());
    Schema schema = reader.schema(table);
    ObservedSeries read = ObservedSeries.of(table, schema, config.columns().missing());
    SeriesSet set = reader.series(read);
    List<TimeSplit> splits = config.split().of(set);
    SeriesSet filled = reader.interpolated(set, splits);
    try {
      ForecastWindows windows =
          ForecastWindows.of(
              config, reader.targets(), reader.melted(filled), reader.melted(splits));
      LagAdvice advice = LagAdvice.of(windows.firstTrainingValues(), LONGEST_SEASON);
      int season = config.evaluation().season();
      ForecastTestPart test =
          new ForecastTestPart(
              config,
              windows,
              reader.melted(reader.truths(read)),
              season > 0 ? season : advice.season().orElse(1));
      test.requireTruth();
      DataSource source = new DataSource(table.source(), table.digest(), table.rows());
      return new ForecastPreparation(config, source, schema, windows, test, advice);
    } catch (BadInputException e) {
      throw e.at(table.source());
    }
  }

  @Override
  public WindowExamples train() {
    return windows.train();
  }

  @Override
  public WindowExamples validation() {
    return windows.validation();
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    MultiDataSet one = windows.train().batch(new int[] {0});
    SequenceToVector shape =
        new SequenceToVector(
            (int) one.getFeatures(0).size(1),
            config.window().timeSteps(),
            one.numFeatureArrays() > 1 ? (int) one.getFeatures(1).size(1) : 0,
            (int) one.getLabels(0).size(1));
    return shape.configuration(config.network(), DataType.FLOAT, seed);
  }

  @Override
  public ForecastModel model(TrainedNetwork<ForecastConfig> trained) {
    return new ForecastModel(trained, schema, windows.features());
  }

  @Override
  public ForecastScores scores(ForecastModel model) {
    double[][][] forecasts = model.forecasts(windows.test(), windows.series());
    return test.measure(window -> forecasts[window]);
  }

  @Override
  public Map<String, ForecastScores> baselines() {
    return new ForecastBaselines(config, windows, test).scores();
  }

  @Override
  public RunReport report(Results<ForecastConfig, ForecastModel, ForecastScores> results) {
    return new ForecastReport(this, results);
  }
}
