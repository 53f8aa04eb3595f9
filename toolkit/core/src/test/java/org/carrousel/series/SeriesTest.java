package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static Series series(double... values) {
    return new Series(
        "shop 1",
        TimeAxis.index(10, values.length),
        Map.of("sales", values),
        Map.of("day", new String[values.length]));
  }

  @Test
  void aSliceIsACopyOfItsRows() {
    double[] values = {1, 2, 3, 4};
    Series slice = series(values).slice(1, 3);
    values[1] = 99;

    assertThat(slice.numeric("sales")).containsExactly(2, 3);
    assertThat(slice.categorical("day")).hasSize(2);
    assertThat(slice.axis()).isEqualTo(TimeAxis.index(11, 2));
    assertThat(slice.length()).isEqualTo(2);
  }

  @Test
  void offersTheNearestNameForAnUnknownColumn() {
    Series series = series(1, 2);

    assertThatThrownBy(() -> series.numeric("sale"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("\"sale\"", "numeric", "\"sales\"");
    assertThatThrownBy(() -> series.categorical("days"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("\"days\"", "categorical", "\"day\"");
  }

  @Test
  void refusesInfinityButNotMissingValues() {
    assertThat(series(1, Double.NaN).numeric("sales")[1]).isNaN();
    assertThatThrownBy(() -> series(1, Double.NEGATIVE_INFINITY))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("shop 1", "11", "sales", "-Infinity");
  }

  @Test
  void refusesColumnsThatDoNotFitTheAxis() {
    assertThatThrownBy(
            () -> new Series("", TimeAxis.index(0, 3), Map.of("x", new double[] {1, 2}), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 values on an axis of 3 steps");
  }
}
