package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void acfOfFiveValuesByHand() {
    // Deviations -2 -1 0 1 2; squares sum to 10.
    // Lag 1: (-1)(-2) + 0 + 0 + 2*1 = 4. Lag 2: 0 + 1*(-1) + 0 = -1.
    double[] acf = Autocorrelation.acf(new double[] {1, 2, 3, 4, 5}, 2);

    assertThat(acf).containsExactly(new double[] {1, .4, -.1}, ROUNDING);
  }

  @Test
  void pacfOfFiveValuesByHand() {
    // Lag 2: (-.1 - .4^2) / (1 - .4^2) = -.26 / .84
    double[] pacf = Autocorrelation.pacf(new double[] {1, 2, 3, 4, 5}, 2);

    assertThat(pacf).containsExactly(new double[] {1, .4, -.26 / .84}, ROUNDING);
  }

  @Test
  void aMissingValueCountsAsTheMean() {
    // Deviations -1, missing, 1; squares sum to 2; lag 2: 1 * (-1) = -1.
    double[] acf = Autocorrelation.acf(new double[] {1, Double.NaN, 3}, 2);

    assertThat(acf).containsExactly(new double[] {1, 0, -.5}, ROUNDING);
  }

  @Test
  void pacfOfAFirstOrderAutoregressionEndsAfterLagOne() {
    // Theory: acf(h) = .8^h.
    double[] pacf = Autocorrelation.durbinLevinson(new double[] {1, .8, .64, .512, .4096});

    assertThat(pacf).containsExactly(new double[] {1, .8, 0, 0, 0}, ROUNDING);
  }

  @Test
  void pacfOfASecondOrderAutoregressionEndsAfterLagTwoAtItsCoefficient() {
    // Coefficients .5 and .3: acf(1) = .5 / (1 - .3), acf(h) = .5 acf(h-1) + .3 acf(h-2).
    double[] acf = {1, .5 / .7, 0, 0, 0};
    for (int lag = 2; lag < acf.length; lag++) {
      acf[lag] = .5 * acf[lag - 1] + .3 * acf[lag - 2];
    }

    double[] pacf = Autocorrelation.durbinLevinson(acf);

    assertThat(pacf).containsExactly(new double[] {1, .5 / .7, .3, 0, 0}, ROUNDING);
  }

  @Test
  void nothingIsPartialAfterALagThatTellsAll() {
    assertThat(Autocorrelation.durbinLevinson(new double[] {1, -1, 1})).containsExactly(1, -1, 0);
  }

  @Property
  void staysWithinOne(
      @ForAll @Size(min = 4, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    double[] series = values.stream().mapToDouble(value -> value).toArray();
    series[0] = series[1] + 1;

    for (int lag = 0; lag <= 3; lag++) {
      assertThat(Autocorrelation.acf(series, 3)[lag]).isBetween(-1 - 1e-9, 1 + 1e-9);
      assertThat(Autocorrelation.pacf(series, 3)[lag]).isBetween(-1 - 1e-9, 1 + 1e-9);
    }
  }

  @Test
  void refusesLagsBeyondTheSeriesAndEqualValues() {
    assertThatThrownBy(() -> Autocorrelation.acf(new double[] {1, 2}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lag 2 of 2 values");
    assertThatThrownBy(() -> Autocorrelation.acf(new double[] {3, 3, 3}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("equal values");
  }
}
