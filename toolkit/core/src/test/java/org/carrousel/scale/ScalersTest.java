package org.carrousel.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalersTest {
  private static final double NAN = Double.NaN;
  private static final double[] NO_HISTORY = {};

  @Test
  void standardHasThePopulationDeviation() {
    // Mean 40/8 = 5; squares of the distances 9+1+1+1+0+0+4+16 = 32, over 8 = 4, root 2.
    StandardScaler standard = StandardScaler.fit(new double[] {2, 4, NAN, 4, 4, 5, 5, 7, 9});
    assertThat(standard).isEqualTo(new StandardScaler(5, 2));
    assertThat(standard.apply(new double[] {9, NAN, 1})).containsExactly(2, NAN, -2);
    assertThat(standard.invert(new double[] {2, NAN, -2}, NO_HISTORY)).containsExactly(9, NAN, 1);
  }

  @Test
  void minMaxMapsTheTrainingRange() {
    MinMaxScaler minMax = MinMaxScaler.fit(new double[] {20, NAN, 10, 15});
    assertThat(minMax).isEqualTo(new MinMaxScaler(10, 20));
    assertThat(minMax.apply(new double[] {10, 20, 25})).containsExactly(0, 1, 1.5);
  }

  @Test
  void robustIgnoresHowFarAnOutlierIs() {
    // Sorted 1 2 3 4 100: quartiles at places 1, 2, 3 of 0..4.
    assertThat(RobustScaler.fit(new double[] {100, 1, 2, NAN, 3, 4}))
        .isEqualTo(new RobustScaler(3, 2));
    // Sorted 1 2 3 4: places .75, 1.5, 2.25 give 1.75, 2.5, 3.25.
    assertThat(RobustScaler.fit(new double[] {4, 3, 2, 1})).isEqualTo(new RobustScaler(2.5, 1.5));
    assertThat(new RobustScaler(3, 2).apply(new double[] {100})).containsExactly(48.5);
  }

  @Test
  void oneScaleForSeveralSeriesIsFittedOnTheirPooledValues() {
    List<double[]> train = List.of(new double[] {2, 4, 4, 4}, new double[] {5, 5, 7, 9});
    assertThat(StandardScaler.fit(train)).isEqualTo(new StandardScaler(5, 2));
    assertThat(MinMaxScaler.fit(train)).isEqualTo(new MinMaxScaler(2, 9));
    // Sorted 2 4 4 4 5 5 7 9: places 1.75, 3.5, 5.25 give 4, 4.5, 5.5.
    assertThat(RobustScaler.fit(train)).isEqualTo(new RobustScaler(4.5, 1.5));
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "MIN_MAX", "ROBUST"})
  void aConstantColumnBecomesZeros(ScalerKind kind) {
    // .1 has no exact double: the average of 10 of them is not .1 unless care is taken.
    double[] train = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
    Scaler scaler = ScalerKind.fit(List.of(kind), List.of(train));
    assertThat(scaler.apply(train)).containsOnly(0);
    assertThat(scaler.apply(new double[] {1.1})[0]).isCloseTo(1, within(1e-12));
    assertThat(scaler.invert(new double[] {1}, NO_HISTORY)[0]).isCloseTo(1.1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "MIN_MAX", "ROBUST", "LOG"})
  void nothingKnownOrAnInfiniteValueIsRefused(ScalerKind kind) {
    assertThatThrownBy(() -> ScalerKind.fit(List.of(kind), List.of(new double[] {NAN, NAN})))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("all training values of a scaler are missing");
    double[] infinite = {1, Double.POSITIVE_INFINITY};
    assertThatThrownBy(() -> ScalerKind.fit(List.of(kind), List.of(infinite)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Infinity");
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "MIN_MAX", "ROBUST"})
  void valuesWhoseSpreadOverflowsAreRefused(ScalerKind kind) {
    double[] train = {-1e308, -1e308, 1e308, 1e308};
    assertThatThrownBy(() -> ScalerKind.fit(List.of(kind), List.of(train)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Infinity");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -3.5})
  void logNamesTheValueThatHasNone(double value) {
    double[] values = {7, NAN, value, 5};
    assertThatThrownBy(() -> LogScaler.fit(values))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("smallest training value is " + value)
        .hasMessageContaining("remove log");
    assertThatThrownBy(() -> new LogScaler().apply(values))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("value " + value);
  }

  @Test
  void differenceIsMissingWhereEitherValueIs() {
    DifferenceScaler difference = new DifferenceScaler();
    assertThat(difference.apply(new double[] {1, 4, NAN, 9, 7}))
        .containsExactly(NAN, 3, NAN, NAN, -2);
    assertThat(difference.invert(new double[] {2, -5, NAN, 1}, new double[] {NAN, 10}))
        .containsExactly(12, 7, NAN, NAN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> difference.invert(new double[] {2}, NO_HISTORY));
  }

  @Test
  void eachLinkIsFittedOnWhatTheLinksBeforeItMake() {
    // Logarithms 0 1 3, differences 1 2, mean 1.5, deviation .5.
    double[] values = {1, Math.exp(1), Math.exp(3)};
    Scaler chain =
        ScalerKind.fit(
            List.of(ScalerKind.LOG, ScalerKind.DIFFERENCE, ScalerKind.STANDARD), List.of(values));
    assertThat(chain)
        .isEqualTo(
            new ScalerChain(
                List.of(new LogScaler(), new DifferenceScaler(), new StandardScaler(1.5, .5))));
    assertThat(chain.memory()).isEqualTo(1);
    assertThat(chain.apply(values)).containsExactly(NAN, -1, 1);
    // 1 is a difference of 2, so logarithms 3 + 2 and 5 + 2.
    double[] forecast = chain.invert(new double[] {1, 1}, values);
    assertThat(forecast[0]).isCloseTo(Math.exp(5), within(1e-10));
    assertThat(forecast[1]).isCloseTo(Math.exp(7), within(1e-10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chain.invert(new double[] {1}, NO_HISTORY));
  }

  @Test
  void aChainOfNoneOrOneIsThatItself() {
    List<double[]> train = List.of(new double[] {1, 2});
    assertThat(ScalerKind.fit(List.of(), train)).isEqualTo(new IdentityScaler());
    assertThat(ScalerKind.fit(List.of(ScalerKind.MIN_MAX), train))
        .isEqualTo(new MinMaxScaler(1, 2));
  }

  @Test
  void aKindHasTheNameThatJobsWrite() {
    for (ScalerKind kind : ScalerKind.values()) {
      assertThat(ScalerKind.named(kind.toString())).isEqualTo(kind);
    }
    assertThat(ScalerKind.named("min-max")).isEqualTo(ScalerKind.MIN_MAX);
    assertThatThrownBy(() -> ScalerKind.named("standart"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"standart\"")
        .hasMessageContaining("did you mean \"standard\"?");
  }

  @Test
  void impossibleParametersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StandardScaler(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new MinMaxScaler(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RobustScaler(0, -1));
  }

  @Test
  void aWindowIsTakenRelativeToItsLastKnownInput() {
    double level = RelativeToLast.level(new double[] {3, 8, NAN});
    assertThat(level).isEqualTo(8);
    double[] relative = RelativeToLast.apply(new double[] {3, 8, NAN, 10}, level);
    assertThat(relative).containsExactly(-5, 0, NAN, 2);
    assertThat(RelativeToLast.invert(relative, level)).containsExactly(3, 8, NAN, 10);
    assertThat(RelativeToLast.level(new double[] {NAN, NAN})).isNaN();
  }

  /** The missing value before the origin is the 2 before it: 2 + 1, then + 4. */
  @Test
  void missingValuesBeforeAnOriginAreThoseBeforeThem() {
    double[] values = {1, 2, Double.NaN, 9};

    assertThat(new DifferenceScaler().invertAfter(new double[] {1, 4}, values, 2))
        .containsExactly(3, 7);
  }
}
