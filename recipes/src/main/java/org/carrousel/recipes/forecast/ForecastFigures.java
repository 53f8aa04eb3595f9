package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.carrousel.recipes.run.Trainings;
import org.carrousel.report.Block;
import org.carrousel.series.Autocorrelation;

/** The pictures of a forecast's report, for the first target of the first tested series. */
final class ForecastFigures {
  private static final int MOST_LAGS = 40;
  private static final int WINDOWS_SHOWN = 4;

  private final ForecastRun run;
  private final TestTimeline timeline;
  private final String target;

  ForecastFigures(ForecastRun run) {
    this.run = run;
    this.timeline = TestTimeline.of(run.test(), run.config().window().horizon()).get(0);
    this.target = run.test().name(timeline.first(), 0).column();
  }

  Plot comparison() {
    List<ComparisonPlot.Score> baselines = new ArrayList<>();
    run.baselineErrors()
        .forEach((name, errors) -> baselines.add(new ComparisonPlot.Score(name, errors.rmse())));
    return ComparisonPlot.draw(
        "RMSE", new ComparisonPlot.Score("LSTM", run.metrics().get("test.rmse")), baselines);
  }

  /** Only where there is more than one step. */
  Optional<Plot> errorByStep() {
    if (run.config().window().horizon() == 1) {
      return Optional.empty();
    }
    List<PlotCurve> baselines = new ArrayList<>();
    for (Map.Entry<String, TestErrors> entry : run.baselineErrors().entrySet()) {
      baselines.add(new PlotCurve(entry.getKey(), entry.getValue().rmseBySteps()));
    }
    PlotCurve model = new PlotCurve("LSTM", run.chosen().errors().rmseBySteps());
    return Optional.of(HorizonPlot.draw("RMSE", model, baselines));
  }

  List<Block> forecasts() {
    List<Block> figures = new ArrayList<>();
    figures.add(Block.Figure.of(forecast()));
    if (run.config().window().horizon() > 1) {
      figures.add(Block.Figure.of(windows()));
    }
    return figures;
  }

  private Plot forecast() {
    String best = run.bestBaseline();
    return ForecastPlot.draw(
        target,
        timeline.times(),
        timeline.truth(0),
        new PlotCurve("LSTM", modelForecast()),
        List.of(new PlotCurve(best, timeline.forecast(run.baselineForecasts().get(best), 0))));
  }

  private double[] modelForecast() {
    double[][][] forecasts = run.chosen().forecasts();
    return timeline.forecast(window -> forecasts[window], 0);
  }

  /** A few windows from the first to the last of the test part. */
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
    int lags = Math.min(run.config().window().lags(), 2 * run.config().window().horizon());
    int origin = run.test().origin(number);
    double[] values = run.test().series(number).numeric(run.test().targets().get(0));
    double[] truth = run.test().truth(number, 0);
    String[] times = new String[lags + truth.length];
    Arrays.setAll(times, i -> run.test().series(number).axis().label(origin - lags + 1 + i));
    return new WindowPlot.Window(
        times,
        Arrays.copyOfRange(values, origin - lags + 1, origin + 1),
        truth,
        run.chosen().forecasts()[number][0]);
  }

  List<Block> residuals() {
    double[] truth = timeline.truth(0);
    double[] forecast = modelForecast();
    double[] residuals = new double[truth.length];
    Arrays.setAll(residuals, i -> truth[i] - forecast[i]);
    return List.of(Block.Figure.of(ResidualPlot.draw(target, timeline.times(), residuals)));
  }

  Plot losses() {
    return Trainings.losses(
        run.config().network().loss() + " (scaled)",
        run.seeds().stream().map(SeedRun::training).toList());
  }

  /** Of the training values that the advice on lags is from; equal values have none. */
  Optional<Plot> correlation() {
    double[] train = run.windows().firstTrainingValues();
    if (Arrays.stream(train).filter(value -> !Double.isNaN(value)).distinct().count() < 2) {
      return Optional.empty();
    }
    int lags = Math.min(MOST_LAGS, train.length / 2);
    return Optional.of(
        CorrelationPlot.draw(
            Autocorrelation.acf(train, lags),
            Autocorrelation.pacf(train, lags),
            1.96 / Math.sqrt(train.length)));
  }
}
