package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastErrorsTest {
  private static final double EXACT = 1e-12;

  /** Errors 10, 20, 5; the fourth truth is missing. */
  private static ForecastErrors sample(double scale) {
    ForecastErrors errors = new ForecastErrors(scale);
    errors.add(new double[] {100, -200, 0, Double.NaN}, new double[] {110, -180, 5, 3});
    return errors;
  }

  @Test
  void measuresInTheUsersUnits() {
    ForecastErrors errors = sample(5);
    assertThat(errors.count()).isEqualTo(3);
    assertThat(errors.mse()).isCloseTo((100 + 400 + 25) / 3., within(EXACT));
    assertThat(errors.rmse()).isCloseTo(Math.sqrt(175), within(EXACT));
    assertThat(errors.mae()).isCloseTo(35 / 3., within(EXACT));
  }

  @Test
  void percentagesLeaveOutZeroTruthsAndSayHowMany() {
    ForecastErrors errors = sample(5);
    // 10 of 100 and 20 of 200.
    assertThat(errors.mape()).isCloseTo(10, within(EXACT));
    assertThat(errors.zeroTruths()).isEqualTo(1);
  }

  @Test
  void symmetricPercentagesGoFromNoneToTwoHundred() {
    assertThat(sample(5).smape())
        .isCloseTo((200 * 10 / 210. + 200 * 20 / 380. + 200) / 3, within(EXACT));
    ForecastErrors bothZero = new ForecastErrors();
    bothZero.add(0, 0);
    assertThat(bothZero.smape()).isZero();
  }

  @Test
  void scaledErrorsOfPooledSeriesHaveEachItsOwnScale() {
    ForecastErrors pooled = new ForecastErrors();
    pooled.addAll(sample(5));
    assertThat(pooled.mase()).isCloseTo(35 / 3. / 5, within(EXACT));
    ForecastErrors other = new ForecastErrors(.5);
    other.add(7, 8);
    pooled.addAll(other);
    // 10/5 + 20/5 + 5/5 + 1/.5 = 9, of four.
    assertThat(pooled.mase()).isCloseTo(9 / 4., within(EXACT));
    assertThat(pooled.mae()).isCloseTo(36 / 4., within(EXACT));
    assertThat(new ForecastErrors().mase()).isNaN();
  }

  @Test
  void aMissingPredictionOfAKnownTruthIsNotHidden() {
    ForecastErrors errors = sample(5);
    errors.add(1, Double.NaN);
    assertThat(errors.rmse()).isNaN();
    assertThat(errors.mape()).isNaN();
    assertThat(errors.smape()).isNaN();
    assertThat(errors.mase()).isNaN();
  }

  @Test
  void ofNothingThereIsNoMeasure() {
    assertThat(new ForecastErrors().rmse()).isNaN();
    assertThat(new ForecastErrors().mape()).isNaN();
  }

  @Test
  void smallErrorsAfterALargeOneStillCount() {
    // 2^54 + 1 is 2^54 in a double: a plain sum would lose every one of the 2^20 - 1 ones.
    int count = 1 << 20;
    ForecastErrors errors = new ForecastErrors();
    errors.add(0x1p27, 0);
    for (int i = 1; i < count; i++) {
      errors.add(1, 0);
    }
    assertThat(errors.mse()).isCloseTo((0x1p54 + (count - 1)) / count, within(1e-5));
  }

  @Test
  void lengthsMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastErrors().add(new double[2], new double[3]));
  }

  @Test
  void theScaleIsTheSeasonalNaiveErrorInTraining() {
    double[] train = {1, 3, 2, Double.NaN, 5};
    // |3-1| and |2-3|; then |2-1| and |5-2|.
    assertThat(MaseScale.of(train, 1)).isCloseTo(1.5, within(EXACT));
    assertThat(MaseScale.of(train, 2)).isCloseTo(2, within(EXACT));
    assertThat(MaseScale.of(train, 12)).isNaN();
    assertThat(MaseScale.of(new double[] {4, 4, 4}, 1)).isNaN();
    assertThatIllegalArgumentException().isThrownBy(() -> MaseScale.of(train, 0));
  }
}
