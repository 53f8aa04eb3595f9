package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.metrics.ForecastErrors;
import org.carrousel.scale.DifferenceScaler;
import org.carrousel.scale.IdentityScaler;
import org.carrousel.scale.LogScaler;
import org.carrousel.scale.Scaler;
import org.carrousel.scale.ScalerChain;
import org.carrousel.scale.StandardScaler;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published and public figures on public data, from the offline mirror of the data sets. */
@Tag("whole-job")
class BaselineFiguresTest {
  private static double[] column(Path csv, int column) throws IOException {
    try (Stream<String> lines = Files.lines(csv)) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1)[column])
          .mapToDouble(cell -> cell.equals("NA") ? 0 : Double.parseDouble(cell))
          .toArray();
    }
  }

  /** Adds the forecasts whose targets lie in [from, to). */
  private static void addForecasts(
      ForecastErrors errors, Baseline baseline, double[] values, int from, int to, int horizon) {
    for (int target = from; target + horizon <= to; target++) {
      errors.add(
          Arrays.copyOfRange(values, target, target + horizon),
          baseline.forecast(values, target - 1, horizon));
    }
  }

  private static double oneStepRmse(Baseline baseline, double[] values, int from) {
    ForecastErrors errors = new ForecastErrors();
    addForecasts(errors, baseline, values, from, values.length, 1);
    return errors.rmse();
  }

  @Test
  void airlineOneStepAhead() throws IOException {
    double[] values = column(Mirror.file("classic/airline-passengers.csv"), 1);
    Scaler scaler = new ScalerChain(List.of(new LogScaler(), new DifferenceScaler()));
    LinearAutoregression regression =
        LinearAutoregression.fit(
            "linear autoregression",
            List.of(new TrainingSeries(values, 96, scaler)),
            12,
            1,
            LinearModelKind.PLAIN);
    assertThat(oneStepRmse(new Persistence(), values, 96)).isCloseTo(48.04, within(.01));
    // NumPy's lstsq on the same windows gives 15.04825.
    assertThat(oneStepRmse(regression.on(scaler), values, 96)).isCloseTo(15.048, within(.001));
  }

  @Test
  void pm25OneStepAhead() throws IOException {
    double[] raw = column(Mirror.file("pm25/pollution.csv"), 5);
    double[] values = Arrays.copyOfRange(raw, 24, raw.length);
    Scaler scaler = StandardScaler.fit(Arrays.copyOf(values, 8760));
    LinearAutoregression regression =
        LinearAutoregression.fit(
            "linear autoregression",
            List.of(new TrainingSeries(values, 8760, scaler)),
            24,
            1,
            LinearModelKind.PLAIN);
    assertThat(oneStepRmse(new Persistence(), values, 8760)).isCloseTo(26.559, within(.001));
    // NumPy's lstsq on the same windows gives 26.54988.
    assertThat(oneStepRmse(regression.on(scaler), values, 8760)).isCloseTo(26.550, within(.001));
  }

  @Test
  void etth1RepeatLast() throws IOException {
    Path csv = Mirror.file("etth1/ETTh1.csv");
    ForecastErrors errors = new ForecastErrors();
    for (double[] values : standardColumns(csv)) {
      addForecasts(errors, new Persistence(), values, 11520, 14400, 96);
    }
    assertThat(errors.mse()).isCloseTo(1.295, within(.001));
  }

  /** Published by Zeng et al. 2023: .374 and .375, found by gradient descent. */
  @ParameterizedTest
  @EnumSource(names = {"NLINEAR", "DLINEAR"})
  void etth1FourDaysAhead(LinearModelKind form) throws IOException {
    Path csv = Mirror.file("etth1/ETTh1.csv");
    List<TrainingSeries> series = new ArrayList<>();
    for (double[] values : standardColumns(csv)) {
      series.add(new TrainingSeries(values, 8640, 11520, new IdentityScaler()));
    }
    LinearAutoregression model = LinearAutoregression.fit(form.name(), series, 336, 96, form);
    ForecastErrors errors = new ForecastErrors();
    for (TrainingSeries one : series) {
      addForecasts(errors, model.on(one.scaler()), one.values(), 11520, 14400, 96);
    }
    assertThat(errors.mse()).isCloseTo(.375, within(.01));
  }

  /** The seven columns after the date, z-scored on the training rows. */
  private static List<double[]> standardColumns(Path csv) throws IOException {
    List<double[]> columns = new ArrayList<>();
    for (int column = 1; column <= 7; column++) {
      double[] values = column(csv, column);
      columns.add(StandardScaler.fit(Arrays.copyOf(values, 8640)).apply(values));
    }
    return columns;
  }
}
