package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.api.Results;
import org.carrousel.series.CsvReader;

/** The test part as CSV: {@code entity,target,time,step,truth,forecast} and the baselines. */
final class PredictionTable {
  private PredictionTable() {}

  /** Rows of the test part in which every time occurs once, with the saved model's forecasts. */
  static String csv(TestPart test, Results<ForecastConfig, ForecastModel, ForecastScores> results) {
    StringBuilder csv = new StringBuilder("entity,target,time,step,truth,forecast");
    results.baselines().keySet().forEach(name -> csv.append(',').append(name));
    csv.append('\n');
    List<ForecastScores> scores = new ArrayList<>();
    scores.add(results.chosen().scores());
    scores.addAll(results.baselines().values());
    for (TestTimeline timeline : TestTimeline.of(test)) {
      for (int target = 0; target < test.targets().size(); target++) {
        SeriesName name = test.name(timeline.first(), target);
        List<double[]> columns = new ArrayList<>();
        columns.add(timeline.truth(target));
        for (ForecastScores of : scores) {
          columns.add(timeline.forecast(of.forecasts(), target));
        }
        append(csv, name, timeline.times(), columns, test.horizon());
      }
    }
    return csv.toString();
  }

  private static void append(
      StringBuilder csv, SeriesName name, String[] times, List<double[]> columns, int horizon) {
    String entity = CsvReader.cell(name.entity());
    String column = CsvReader.cell(name.column());
    for (int row = 0; row < times.length; row++) {
      csv.append(entity).append(',').append(column).append(',').append(times[row]);
      csv.append(',').append(row % horizon + 1);
      for (double[] values : columns) {
        csv.append(',').append(Double.isNaN(values[row]) ? "" : (float) values[row]);
      }
      csv.append('\n');
    }
  }
}
