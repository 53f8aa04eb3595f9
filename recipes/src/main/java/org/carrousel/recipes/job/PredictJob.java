package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.file.WholeFile;
import org.carrousel.recipes.forecast.ForecastModel;
import org.carrousel.recipes.forecast.ForecastPoint;
import org.carrousel.series.Csv;
import org.carrousel.series.Table;

/** Forecasts what follows a CSV with a bundle that a forecast job wrote. */
final class PredictJob {
  private PredictJob() {}

  /**
   * @param future the columns known of the future; null where the model knows none
   * @param output CSV file; null to print
   */
  static void run(Path model, Path input, Path future, Path output, PrintStream out)
      throws IOException {
    Table later = future == null ? null : Csv.read(future);
    List<ForecastPoint> points = ForecastModel.load(model).predict(Csv.read(input), later);
    StringBuilder csv = new StringBuilder("entity,target,time,step,forecast\n");
    for (ForecastPoint point : points) {
      csv.append(Csv.cell(point.entity())).append(',');
      csv.append(Csv.cell(point.target())).append(',');
      csv.append(point.time()).append(',');
      csv.append(point.step()).append(',');
      csv.append((float) point.value()).append('\n');
    }
    if (output == null) {
      out.print(csv);
    } else {
      WholeFile.write(output, csv.toString());
      out.println("forecast: " + output);
    }
  }
}
