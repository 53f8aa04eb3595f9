package org.carrousel.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17.5279 | 17.53",
        "0.0375128 | 0.03751",
        "12345.6 | 12,346",
        "-3 | -3.000",
        "0 | 0.000",
        "1.2e-7 | 1.200e-07",
        "3e12 | 3.000e+12",
        "NaN | –",
        "-Infinity | -∞"
      })
  void fourDigitsCount(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }

  @Test
  void decimalsAndCountsAreGrouped() {
    assertThat(Numbers.text(1234.567, 1)).isEqualTo("1,234.6");
    assertThat(Numbers.text(Double.NaN, 1)).isEqualTo("–");
    assertThat(Numbers.text(35_064)).isEqualTo("35,064");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.30000000000000004 | 0.3",
        "1000 | 1,000",
        "-0.25 | -0.25",
        "0 | 0",
        "2e-13 | 2e-13",
        "1.5e80 | 1.5e+80"
      })
  void ticksHaveNoNeedlessZeros(double value, String text) {
    assertThat(Numbers.tick(value)).isEqualTo(text);
  }

  @Test
  void countsInOneSentence() {
    assertThat(Numbers.text(IntStream.of(3, 27, 6).summaryStatistics()))
        .isEqualTo("3 to 27, mean 12.0");
    assertThat(Numbers.text(IntStream.of(1200, 1200).summaryStatistics())).isEqualTo("1,200");
  }
}
