package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.api.Results;
import org.carrousel.series.CsvWriter;

/**
 * CSV table of test forecasts: {@code entity,target,time,step,truth,forecast} and the baselines.
 */
final class PredictionTable {
  private PredictionTable() {}

  /** Returns the saved model's forecasts of test windows that do not overlap. */
  static String csv(
      ForecastTestPart test, Results<ForecastConfig, ForecastModel, ForecastScores> results) {
    CsvWriter csv =
        CsvWriter.of(
            "entity", "target", "time", "step", "truth", "forecast", results.baselines().keySet());
    List<ForecastScores> scores = new ArrayList<>();
    scores.add(results.scores());
    scores.addAll(results.baselines().values());
    for (TestTimeline timeline : TestTimeline.of(test)) {
      String[] times = timeline.times();
      for (int target = 0; target < test.targets().size(); target++) {
        SeriesName name = test.name(timeline.first(), target);
        List<double[]> columns = new ArrayList<>();
        columns.add(timeline.truth(target));
        for (ForecastScores of : scores) {
          columns.add(timeline.forecast(of.forecasts(), target));
        }
        for (int row = 0; row < times.length; row++) {
          int step = row % test.horizon() + 1;
          csv.row(name.entity(), name.column(), times[row], step, cells(columns, row));
        }
      }
    }
    return csv.toString();
  }

  private static List<?> cells(List<double[]> columns, int row) {
    return columns.stream().map(of -> Double.isNaN(of[row]) ? "" : (Object) of[row]).toList();
  }
}
