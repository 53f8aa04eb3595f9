package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.series.CsvReader;

/** The test part as CSV: {@code entity,target,time,step,truth,forecast} and the baselines. */
final class PredictionTable {
  private final ForecastRun run;

  PredictionTable(ForecastRun run) {
    this.run = run;
  }

  String csv() {
    StringBuilder csv = new StringBuilder("entity,target,time,step,truth,forecast");
    run.baselineForecasts().keySet().forEach(name -> csv.append(',').append(name));
    csv.append('\n');
    int horizon = run.config().window().horizon();
    for (TestTimeline timeline : TestTimeline.of(run.test(), horizon)) {
      for (int target = 0; target < run.test().targets().size(); target++) {
        append(csv, timeline, target, horizon);
      }
    }
    return csv.toString();
  }

  private void append(StringBuilder csv, TestTimeline timeline, int target, int horizon) {
    List<double[]> columns = new ArrayList<>();
    columns.add(timeline.truth(target));
    double[][][] forecasts = run.chosen().forecasts();
    columns.add(timeline.forecast(window -> forecasts[window], target));
    for (Map.Entry<String, WindowForecast> baseline : run.baselineForecasts().entrySet()) {
      columns.add(timeline.forecast(baseline.getValue(), target));
    }
    String[] times = timeline.times();
    SeriesName name = run.test().name(timeline.first(), target);
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
