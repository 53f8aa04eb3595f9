package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static Series series(int length) {
    return new Series("shop 7", TimeAxis.index(0, length), Map.of(), Map.of());
  }

  @Test
  void theFirstOriginHasAllItsLagsAndTheLastAllItsTargets() {
    // Rows 0-9, 3 lags, horizon 2: inputs 0-2 end at origin 2; targets 8-9 follow origin 7.
    assertThat(new Windows(3, 2, 1).origins(0, 10)).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(new Windows(3, 2, 2).origins(0, 10)).containsExactly(2, 4, 6);
  }

  @Test
  void inputsReachBackBeforeThePart() {
    // Targets of [6, 10) start at row 6, after origin 5.
    assertThat(new Windows(3, 2, 1).origins(6, 10)).containsExactly(5, 6, 7);
  }

  @Test
  void thereMayBeNone() {
    assertThat(new Windows(3, 2, 1).origins(0, 4)).isEmpty();
    assertThat(new Windows(3, 2, 1).origins(9, 10)).isEmpty();
    assertThat(new Windows(3, 2, 1).origins(5, 5)).isEmpty();
  }

  @Property
  void everyWindowStaysInsideAndEveryTargetIsReached(
      @ForAll @IntRange(min = 1, max = 8) int lags,
      @ForAll @IntRange(min = 1, max = 5) int horizon,
      @ForAll @IntRange(max = 20) int from,
      @ForAll @IntRange(max = 30) int rows) {
    int to = from + rows;

    int[] origins = new Windows(lags, horizon, 1).origins(from, to);

    for (int origin : origins) {
      assertThat(origin - lags + 1).isNotNegative();
      assertThat(origin + 1).isGreaterThanOrEqualTo(from);
      assertThat(origin + horizon).isLessThan(to);
    }
    assertThat(origins).hasSize(Math.max(0, to - Math.max(from, lags) - horizon + 1));
  }

  @Test
  void refusesNumbersBelowOne() {
    assertThatThrownBy(() -> new Windows(-3, 1, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("lags -3", "at least 1");
    assertThatThrownBy(() -> new Windows(1, 0, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("horizon 0");
    assertThatThrownBy(() -> new Windows(1, 1, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("stride 0");
  }

  @Test
  void refusesASeriesShorterThanOneWindow() {
    assertThatThrownBy(() -> new Windows(12, 3, 1).require(series(14), new TimeSplit(14, 14, 14)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "series \"shop 7\" has 14 rows",
            "at least 15 rows, for 12 lags and a horizon of 3",
            "fewer lags or a shorter horizon, or leave this series out");
  }

  @Test
  void refusesAPartWithoutAWindow() {
    Windows windows = new Windows(4, 2, 1);

    assertThatThrownBy(() -> windows.require(series(20), new TimeSplit(5, 10, 20)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("the train part of series \"shop 7\" has 5 of its 20 rows", "6");
    assertThatThrownBy(() -> windows.require(series(20), new TimeSplit(10, 11, 20)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("the validation part", "1 of its 20 rows", "at least 2 rows");
    assertThatThrownBy(() -> windows.require(series(20), new TimeSplit(10, 19, 20)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the test part");
  }

  @Test
  void acceptsPartsThatJustFitAndPartsLeftOut() {
    Windows windows = new Windows(4, 2, 1);

    windows.require(series(10), new TimeSplit(6, 8, 10));
    windows.require(series(6), new TimeSplit(0, 0, 6));
    assertThat(windows.origins(0, 6)).hasSize(1);
    assertThat(windows.origins(6, 8)).hasSize(1);
  }
}
