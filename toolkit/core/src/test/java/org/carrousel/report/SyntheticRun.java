package org.carrousel.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.carrousel.plot.ComparisonPlot;
import org.carrousel.plot.ComparisonPlot.Score;
import org.carrousel.plot.CorrelationPlot;
import org.carrousel.plot.ForecastPlot;
import org.carrousel.plot.HorizonPlot;
import org.carrousel.plot.LossPlot;
import org.carrousel.plot.PlotCurve;
import org.carrousel.plot.ResidualPlot;
import org.carrousel.plot.WindowPlot;

/** A whole report of an invented run on an invented series: trend times season times noise. */
final class SyntheticRun {
  private static final int LENGTH = 144;
  private static final int TEST = 48;
  private static final String TARGET = "passengers (thousands)";

  private final Random random = new Random(1949);
  private final String[] times = new String[LENGTH];
  private final double[] series = new double[LENGTH];

  SyntheticRun() {
    for (int t = 0; t < LENGTH; t++) {
      times[t] = YearMonth.of(1949, 1).plusMonths(t).toString();
      double season = 1 + 0.22 * Math.sin(2 * Math.PI * (t - 3) / 12.0);
      series[t] = (110 + 2.6 * t) * season * (1 + 0.03 * random.nextGaussian());
    }
  }

  Report report() {
    return new Report(
        "Forecast of Passengers, one month ahead",
        "An LSTM with 32 units, trained on the first 96 months of airline.csv and tested on the"
            + " last 48, beside four baselines on the same windows.",
        List.of(result(), asked(), data(), training(), forecast(), months(), use()));
  }

  private Section result() {
    return Section.of(
        "Result",
        new Block.Verdict(
            "Linear autoregression (14.80) beats the LSTM (17.53): prefer it.", false),
        new Block.Verdict("The LSTM (17.53) beats repeating the last value (48.04).", true),
        new Block.DataTable(
            List.of("model", "RMSE", "MAE", "MAPE", "MASE", "parameters"),
            List.of(
                List.of(
                    "Linear autoregression, 12 lags", "14.80", "11.02", "2.61 %", "0.361", "13"),
                List.of("LSTM, mean of 5 seeds", "17.53", "13.37", "3.12 %", "0.438", "4,385"),
                List.of("Seasonal naive", "36.31", "33.11", "7.60 %", "1.085", "–"),
                List.of("Persistence", "48.04", "39.48", "9.12 %", "1.294", "–"),
                List.of("Drift", "47.51", "38.94", "9.01 %", "1.276", "–")),
            OptionalInt.of(1),
            "Test part, 48 windows, in thousands of passengers. MASE below 1 beats the one-step"
                + " naive forecast on the training part."),
        Block.Figure.of(
            ComparisonPlot.draw(
                "RMSE, " + TARGET,
                new Score("LSTM, mean of 5 seeds", 17.53),
                List.of(
                    new Score("Linear autoregression, 12 lags", 14.8),
                    new Score("Seasonal naive", 36.31),
                    new Score("Persistence", 48.04),
                    new Score("Drift", 47.51)))));
  }

  private Section asked() {
    return Section.of(
        "What was asked",
        Block.Facts.of(
            "target",
            "Passengers",
            "lags",
            "12",
            "horizon",
            "1",
            "units",
            "32",
            "scaling",
            "log, difference, standard",
            "loss",
            "mean squared error",
            "optimizer",
            "Adam, 0.01",
            "seeds",
            "1 to 5"));
  }

  private Section data() {
    return Section.of(
        "Data",
        new Block.Text(
            "The series runs from 1949-01 to 1960-12, one value a month, none missing. The split"
                + " is by time and comes before anything is fitted."),
        Block.Facts.of(
            "file",
            "airline.csv",
            "rows",
            "144",
            "train",
            "1949-01 to 1955-12",
            "validation",
            "1956-01 to 1956-12",
            "test",
            "1957-01 to 1960-12",
            "a column",
            "<b>&\"x\""),
        Block.Figure.of(CorrelationPlot.draw(decaying(24), decaying(24), 1.96 / 12)));
  }

  private Section training() {
    double[] train = new double[120];
    double[] validation = new double[120];
    for (int e = 0; e < 120; e++) {
      train[e] = Math.exp(-e / 14.0) + 0.004 * (1 + 0.1 * random.nextDouble());
      validation[e] = Math.exp(-e / 13.0) + 0.006 + e * 2e-5 + 6e-4 * random.nextDouble();
    }
    return Section.of(
        "Training",
        Block.Figure.of(
            LossPlot.draw(
                "mean squared error (scaled)", List.of(new LossPlot.Run(train, validation)))));
  }

  private Section forecast() {
    String[] testTimes = Arrays.copyOfRange(times, LENGTH - TEST, LENGTH);
    double[] truth = Arrays.copyOfRange(series, LENGTH - TEST, LENGTH);
    double[] model = noisy(truth, 0.04);
    truth[20] = Double.NaN;
    double[] residuals = new double[TEST];
    Arrays.setAll(residuals, t -> truth[t] - model[t]);
    double[] seasonal = new double[TEST];
    Arrays.setAll(seasonal, t -> series[LENGTH - TEST + t - 12]);
    return Section.of(
        "Forecast",
        Block.Figure.of(
            ForecastPlot.draw(
                TARGET,
                testTimes,
                truth,
                new PlotCurve("LSTM", model),
                List.of(new PlotCurve("Seasonal naive", seasonal)))),
        Block.Figure.of(ResidualPlot.draw(TARGET, testTimes, residuals)));
  }

  private Section months() {
    List<WindowPlot.Window> windows = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      int from = 60 + 12 * w;
      double[] truth = Arrays.copyOfRange(series, from + 24, from + 36);
      windows.add(
          new WindowPlot.Window(
              Arrays.copyOfRange(times, from, from + 36),
              Arrays.copyOfRange(series, from, from + 24),
              truth,
              noisy(truth, 0.05)));
    }
    double[] growing = new double[12];
    double[] flat = new double[12];
    Arrays.setAll(growing, k -> 14 + 2.2 * k);
    Arrays.setAll(flat, k -> 36 + 0.4 * random.nextGaussian());
    return Section.of(
        "Twelve months ahead",
        Block.Figure.of(
            HorizonPlot.draw(
                "RMSE, " + TARGET,
                new PlotCurve("LSTM", growing),
                List.of(new PlotCurve("Seasonal naive", flat)))),
        Block.Figure.of(WindowPlot.draw(TARGET, windows)));
  }

  private static Section use() {
    return Section.of(
        "Predict with it",
        new Block.Text("The bundle holds the network, its scalers and the columns it reads."),
        new Block.Code(
            "java",
            """
            var model = ForecastModel.load(Path.of("airline.carrousel"));
            var next = model.predict(history); // List<Double>, in thousands of passengers
            """),
        new Block.Code("shell", "mvn -Ppredict -Dmodel=airline.carrousel -Dinput=airline.csv"));
  }

  private double[] noisy(double[] values, double part) {
    return Arrays.stream(values).map(v -> v * (1 + part * random.nextGaussian())).toArray();
  }

  private static double[] decaying(int lags) {
    double[] values = new double[lags + 1];
    Arrays.setAll(values, k -> Math.pow(0.93, k) * (0.55 + 0.45 * Math.cos(2 * Math.PI * k / 12)));
    return values;
  }
}
