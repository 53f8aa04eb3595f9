package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.DifferenceScaler;
import org.carrousel.scale.IdentityScaler;
import org.carrousel.scale.LogScaler;
import org.carrousel.scale.Scaler;
import org.carrousel.scale.ScalerChain;
import org.carrousel.scale.StandardScaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearAutoregressionTest {
  private static final double NAN = Double.NaN;

  /** {@code x[t] = 1.2 x[t-1] - .8 x[t-2] + 3}, without noise. */
  private static double[] autoregressive(double first, double second, int length) {
    double[] values = new double[length];
    values[0] = first;
    values[1] = second;
    for (int t = 2; t < length; t++) {
      values[t] = 1.2 * values[t - 1] - .8 * values[t - 2] + 3;
    }
    return values;
  }

  private static LinearAutoregression fit(
      int lags, int horizon, LinearModelKind form, Scaler scaler, double[]... trainingValues) {
    List<TrainingSeries> series =
        Arrays.stream(trainingValues)
            .map(values -> new TrainingSeries(values, values.length, scaler))
            .toList();
    return LinearAutoregression.fit("linear", series, lags, horizon, form);
  }

  @ParameterizedTest
  @EnumSource
  void anAutoregressiveProcessIsRecoveredFromAnyOfItsSeries(LinearModelKind form) {
    LinearAutoregression model =
        fit(
            6,
            4,
            form,
            new IdentityScaler(),
            autoregressive(1, 9, 40),
            autoregressive(20, -3, 30),
            autoregressive(0, 0, 30));
    double[] unseen = autoregressive(-7, 15, 24);
    assertThat(model.on(new IdentityScaler()).forecast(unseen, 19, 4))
        .containsExactly(Arrays.copyOfRange(unseen, 20, 24), within(1e-7));
  }

  @Test
  void twoLagsAreEnoughForTwo() {
    Scaler scaler = new StandardScaler(5, 4);
    LinearAutoregression model = fit(2, 3, LinearModelKind.PLAIN, scaler, autoregressive(1, 9, 40));
    // From 10, 20: 1.2*20-8+3 = 19; 1.2*19-16+3 = 9.8; 1.2*9.8-15.2+3 = -.44.
    assertThat(model.on(scaler).forecast(new double[] {10, 20}, 1, 3))
        .containsExactly(new double[] {19, 9.8, -.44}, within(1e-8));
    assertThat(model.on(scaler).forecast(new double[] {10, 20}, 1, 1))
        .containsExactly(new double[] {19}, within(1e-8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.on(scaler).forecast(new double[] {10, 20}, 1, 4));
  }

  @Test
  void aSeriesIsForecastInItsOwnUnits() {
    Scaler[] scalers = {new StandardScaler(0, 1), new StandardScaler(1000, 10)};
    double[] small = autoregressive(1, 9, 40);
    double[] large = scalers[1].invert(autoregressive(3, -2, 40), new double[0]);
    LinearAutoregression model =
        LinearAutoregression.fit(
            "linear",
            List.of(
                new TrainingSeries(small, 40, scalers[0]),
                new TrainingSeries(large, 40, scalers[1])),
            2,
            1,
            LinearModelKind.PLAIN);
    assertThat(model.on(scalers[1]).forecast(new double[] {1100, 1200}, 1, 1))
        .containsExactly(new double[] {1190}, within(1e-6));
  }

  @Test
  void growthByAFactorIsLinearInLogarithmsAndDifferences() {
    // Growth alternates between a factor of 2 and of 8.
    Scaler scaler = new ScalerChain(List.of(new LogScaler(), new DifferenceScaler()));
    double[] train = {1, 2, 16, 32, 256, 512, 4096};
    Baseline baseline = fit(1, 2, LinearModelKind.PLAIN, scaler, train).on(scaler);
    assertThat(baseline.forecast(new double[] {5, 10}, 1, 2))
        .containsExactly(new double[] {80, 160}, within(1e-9));
  }

  @Test
  void windowsWithMissingValuesAreLeftOut() {
    double[] train = autoregressive(1, 9, 40);
    train[7] = NAN;
    train[30] = NAN;
    assertThat(
            fit(2, 1, LinearModelKind.PLAIN, new IdentityScaler(), train)
                .on(new IdentityScaler())
                .forecast(new double[] {10, 20}, 1, 1))
        .containsExactly(new double[] {19}, within(1e-8));
  }

  @Test
  void missingLagsTakeTheValueBeforeThem() {
    Baseline baseline =
        fit(3, 2, LinearModelKind.NLINEAR, new IdentityScaler(), autoregressive(1, 9, 40))
            .on(new IdentityScaler());
    double[] filled = baseline.forecast(new double[] {4, 4, 6}, 2, 2);
    assertThat(baseline.forecast(new double[] {4, NAN, 6}, 2, 2)).containsExactly(filled);
    assertThat(baseline.forecast(new double[] {NAN, 4, 6}, 2, 2)).containsExactly(filled);
    assertThat(baseline.forecast(new double[] {4, 6}, 1, 2)).containsExactly(filled);
    assertThat(baseline.forecast(new double[] {9, NAN, NAN, NAN}, 3, 2)).containsExactly(NAN, NAN);
  }

  @Test
  void onlyTheLagsAndWhatTheScalerLooksBackAreRead() {
    Baseline baseline =
        fit(2, 1, LinearModelKind.PLAIN, new DifferenceScaler(), autoregressive(1, 9, 40))
            .on(new DifferenceScaler());
    double[] expected = baseline.forecast(new double[] {0, 3, 5, 8, 0}, 3, 1);
    for (double planted : new double[] {NAN, 1e300}) {
      assertThat(baseline.forecast(new double[] {planted, 3, 5, 8, planted}, 3, 1))
          .containsExactly(expected);
    }
  }

  @Test
  void rowsAfterTrainingDoNotReachTheFit() {
    double[] train = autoregressive(1, 9, 40);
    double[] values = Arrays.copyOf(train, 60);
    Arrays.fill(values, 40, 60, 1e12);
    TrainingSeries series = new TrainingSeries(values, 40, new IdentityScaler());
    double[] history = {10, 20};
    assertThat(
            LinearAutoregression.fit("linear", List.of(series), 2, 1, LinearModelKind.PLAIN)
                .on(new IdentityScaler())
                .forecast(history, 1, 1))
        .containsExactly(
            fit(2, 1, LinearModelKind.PLAIN, new IdentityScaler(), train)
                .on(new IdentityScaler())
                .forecast(history, 1, 1));
  }

  @Test
  void theStrengthThatForecastsValidationRowsBestIsTaken() {
    // Training pairs (-1,-2), (0,0), (1,2): scatter 2, cross 4, so the weight is 4 / (2 + 2 s).
    // The validation pair (1,1) asks for a weight of 1, which s = 1 gives.
    Scaler scaler = new IdentityScaler();
    List<TrainingSeries> series =
        List.of(
            new TrainingSeries(new double[] {-1, -2}, 2, scaler),
            new TrainingSeries(new double[] {0, 0}, 2, scaler),
            new TrainingSeries(new double[] {1, 2}, 2, scaler),
            new TrainingSeries(new double[] {1, 1, 1e12}, 1, 2, scaler));
    assertThat(
            LinearAutoregression.fit("linear", series, 1, 1, LinearModelKind.PLAIN)
                .on(scaler)
                .forecast(new double[] {3}, 0, 1))
        .containsExactly(new double[] {3}, within(1e-12));
  }

  @Test
  void tooFewRowsForAWindowAreRefused() {
    assertThatThrownBy(
            () -> fit(12, 3, LinearModelKind.PLAIN, new IdentityScaler(), new double[14]))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("12 lags + 3 steps");
  }

  @Test
  void formsOfAWindow() {
    double[] window = {1, 2, 26};
    assertThat(LinearModelKind.PLAIN.inputs(window)).containsExactly(1, 2, 26);
    assertThat(LinearModelKind.PLAIN.level(window)).isZero();
    assertThat(LinearModelKind.NLINEAR.inputs(window)).containsExactly(-25, -24, 0);
    assertThat(LinearModelKind.NLINEAR.level(window)).isEqualTo(26);
    // 25 rows around the first: 12 before it and itself are 1, then 2, then 11 times 26;
    // (13 + 2 + 286) / 25 = 12.04. Each place on has one 1 less and one 26 more: 13.04, 14.04.
    assertThat(LinearModelKind.DLINEAR.inputs(window))
        .containsExactly(
            new double[] {12.04, 13.04, 14.04, 1 - 12.04, 2 - 13.04, 26 - 14.04}, within(1e-12));
  }
}
