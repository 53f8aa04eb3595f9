package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.forecast.Forecast;
import org.carrousel.recipes.forecast.ForecastConfig;
import org.carrousel.recipes.forecast.ForecastModel;
import org.carrousel.recipes.forecast.ForecastPoint;
import org.carrousel.series.Column;
import org.carrousel.series.Table;
import org.carrousel.training.Progress;

/** Forecasts the months after a series that grows and has a season. */
final class ForecastExample {
  /** Errors on the test part, and the forecast of the month after the series. */
  record Result(double rmse, double persistenceRmse, List<ForecastPoint> next) {}

  static Result run(Path folder) throws IOException {
    var sales = sales(120);
    var config =
        ForecastConfig.target("sold").time("month").scale("log", "difference").lags(12).units(16);
    var run = Forecast.of(config).progress(Progress.quiet()).train(sales);
    run.save(folder.resolve("sales.carrousel"));

    var model = Models.load(folder.resolve("sales.carrousel"), ForecastModel.class);
    double persistence = run.baselines().get("persistence").get("test.rmse");
    return new Result(run.metrics().get("test.rmse"), persistence, model.predict(sales));
  }

  /** Sales of months from January 2015; the season is greater where the sales are. */
  private static Table sales(int months) {
    var start = YearMonth.of(2015, 1);
    String[] time =
        IntStream.range(0, months).mapToObj(i -> "" + start.plusMonths(i)).toArray(String[]::new);
    double[] sold = IntStream.range(0, months).mapToDouble(ForecastExample::sold).toArray();
    return Table.of(Column.of("month", time), Column.of("sold", sold));
  }

  static double sold(int month) {
    return (100 + month) * (1 + .3 * Math.sin(2 * Math.PI * month / 12));
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
