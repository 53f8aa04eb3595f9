package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.plot.ComparisonPlot;
import org.carrousel.plot.CorrelationPlot;
import org.carrousel.plot.ForecastPlot;
import org.carrousel.plot.HorizonPlot;
import org.carrousel.plot.Plot;
import org.carrousel.plot.PlotCurve;
import org.carrousel.plot.ResidualPlot;
import org.carrousel.plot.WindowPlot;
import org.carrousel.recipes.api.Results;
import org.carrousel.report.Block;
import org.carrousel.series.Autocorrelation;
import org.carrousel.series.LagAdvice;

/** Plots of a forecast's report: errors, and the first target of the first test series. */
final class ForecastFigures {
  private static final int MOST_LAGS = 40;
  private static final int WINDOWS_SHOWN = 4;
  private static final String RMSE = "test.rmse";

  private final ForecastTestPart test;
  private final Results<ForecastConfig, ForecastModel, ForecastScores> results;
  private final ForecastScores chosen;
  private final TestTimeline timeline;
  private final String target;

  ForecastFigures(
      ForecastTestPart test, Results<ForecastConfig, ForecastModel, ForecastScores> results) {
    this.test = test;
    this.results = results;
    this.chosen = results.scores();
    this.timeline = TestTimeline.of(test).get(0);
    this.target = test.name(timeline.first(), 0).column();
  }

  Plot comparison() {
    List<ComparisonPlot.Score> baselines = new ArrayList<>();
    results
        .baselineMetrics()
        .forEach(
            (name, metrics) -> baselines.add(new ComparisonPlot.Score(name, metrics.get(RMSE))));
    return ComparisonPlot.draw(
        "RMSE", new ComparisonPlot.Score("LSTM", results.metrics().get(RMSE)), baselines);
  }

  /** Returns the error by step ahead; empty for a horizon of 1. */
  Optional<Plot> errorByStep() {
    if (test.horizon() == 1) {
      return Optional.empty();
    }
    List<PlotCurve> baselines = new ArrayList<>();
    results
        .baselines()
        .forEach((name, scores) -> baselines.add(new PlotCurve(name, scores.rmseBySteps())));
    return Optional.of(
        HorizonPlot.draw("RMSE", new PlotCurve("LSTM", chosen.rmseBySteps()), baselines));
  }

  List<Block> forecasts() {
    List<Block> figures = new ArrayList<>();
    figures.add(Block.Figure.of(forecast()));
    if (test.horizon() > 1) {
      figures.add(Block.Figure.of(windows()));
    }
    return figures;
  }

  private Plot forecast() {
    Map.Entry<String, ForecastScores> best =
        results.baselines().entrySet().stream()
            .min(Comparator.comparingDouble(entry -> entry.getValue().metrics().get(RMSE)))
            .orElseThrow();
    return ForecastPlot.draw(
        target,
        timeline.times(),
        timeline.truth(0),
        new PlotCurve("LSTM", timeline.forecast(chosen.forecasts(), 0)),
        List.of(new PlotCurve(best.getKey(), timeline.forecast(best.getValue().forecasts(), 0))));
  }

  /** Draws some windows, evenly distributed over the test part. */
  private Plot windows() {
    List<WindowPlot.Window> windows = new ArrayList<>();
    int count = timeline.windows().size();
    int shown = Math.min(WINDOWS_SHOWN, count);
    for (int i = 0; i < shown; i++) {
      windows.add(window(timeline.windows().get(i * (count - 1) / Math.max(1, shown - 1))));
    }
    return WindowPlot.draw(target, windows);
  }

  private WindowPlot.Window window(int number) {
    int lags = Math.min(results.config().window().lags(), 2 * test.horizon());
    int origin = test.origin(number);
    double[] values = test.series(number).numeric(test.targets().get(0));
    double[] truth = test.truth(number, 0);
    String[] times = new String[lags + truth.length];
    Arrays.setAll(times, i -> test.series(number).axis().label(origin - lags + 1 + i));
    return new WindowPlot.Window(
        times,
        Arrays.copyOfRange(values, origin - lags + 1, origin + 1),
        truth,
        chosen.forecasts().apply(number)[0]);
  }

  List<Block> residuals() {
    double[] truth = timeline.truth(0);
    double[] forecast = timeline.forecast(chosen.forecasts(), 0);
    double[] residuals = new double[truth.length];
    Arrays.setAll(residuals, i -> truth[i] - forecast[i]);
    return List.of(Block.Figure.of(ResidualPlot.draw(target, timeline.times(), residuals)));
  }

  /**
   * Draws the autocorrelations that the lag advice is based on; empty if all values are equal.
   *
   * @param train [time], {@code NaN} is missing
   * @param bound of the autocorrelations of white noise, {@link LagAdvice#bound}
   */
  Optional<Plot> correlation(double[] train, double bound) {
    if (Arrays.stream(train).filter(value -> !Double.isNaN(value)).distinct().count() < 2) {
      return Optional.empty();
    }
    int lags = Math.min(MOST_LAGS, train.length / 2);
    return Optional.of(
        CorrelationPlot.draw(
            Autocorrelation.acf(train, lags), Autocorrelation.pacf(train, lags), bound));
  }
}
