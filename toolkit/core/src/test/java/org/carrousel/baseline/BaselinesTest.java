package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.carrousel.scale.DifferenceScaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselinesTest {
  private static final double NAN = Double.NaN;

  @Test
  void persistenceRepeatsTheLastKnownValue() {
    double[] values = {4, 7, NAN, 9};
    assertThat(new Persistence().forecast(values, 1, 3)).containsExactly(7, 7, 7);
    assertThat(new Persistence().forecast(values, 2, 1)).containsExactly(7);
    assertThat(new Persistence().forecast(new double[] {NAN}, 0, 2)).containsExactly(NAN, NAN);
  }

  @Test
  void seasonalNaiveRepeatsTheLastKnownValueOfEachPlaceInTheSeason() {
    double[] values = {1, 2, 3, 4, NAN, 6, 99};
    // After row 5 come places 0, 1, 2, 0: rows 3, 4 (missing, so 1), 5, 3.
    assertThat(new SeasonalNaive(3).forecast(values, 5, 4)).containsExactly(4, 2, 6, 4);
    // After row 1 come places 2, 0, 1: no place 2 was seen, so the last value, 2, stands for it.
    assertThat(new SeasonalNaive(3).forecast(values, 1, 3)).containsExactly(2, 1, 2);
    assertThat(new SeasonalNaive(1).forecast(values, 5, 2)).containsExactly(6, 6);
    assertThatIllegalArgumentException().isThrownBy(() -> new SeasonalNaive(0));
  }

  @Test
  void driftContinuesTheLineFromTheFirstToTheLastKnownValue() {
    // (10 - 4) / (4 - 1) = 2 a row from row 4 on; the origin is row 5.
    double[] values = {NAN, 4, 100, NAN, 10, NAN, 99};
    assertThat(new Drift().forecast(values, 5, 2)).containsExactly(14, 16);
    assertThat(new Drift().forecast(values, 1, 2)).containsExactly(4, 4);
    assertThat(new Drift().forecast(values, 0, 1)).containsExactly(NAN);
  }

  static List<Baseline> baselines() {
    double[] train = {1, 5, 2, 8, 3, 9, 4, 11, 6, 2};
    LinearAutoregression regression =
        LinearAutoregression.fit(
            "linear autoregression",
            List.of(new TrainingSeries(train, 10, new DifferenceScaler())),
            2,
            3,
            LinearModelKind.PLAIN);
    return List.of(
        new Persistence(),
        new SeasonalNaive(4),
        new Drift(),
        regression.on(new DifferenceScaler()));
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void noBaselineReadsBeyondTheOrigin(Baseline baseline) {
    double[] expected = baseline.forecast(new double[] {3, 1, 4, 1, 5, 9, 2, 6}, 7, 3);
    for (double planted : new double[] {NAN, 1e300}) {
      double[] values = {3, 1, 4, 1, 5, 9, 2, 6, planted, planted, planted};
      assertThat(baseline.forecast(values, 7, 3)).containsExactly(expected).doesNotContain(NAN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 11})
  void trainingRowsMustExist(int validationEnd) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TrainingSeries(new double[10], 10, validationEnd, new DifferenceScaler()));
  }
}
