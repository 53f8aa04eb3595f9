package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowShapeTest {
  @Test
  void patchesFoldLagsIntoFewerTimeSteps() {
    assertThat(new WindowShape(336, 96, 12, true).timeSteps()).isEqualTo(28);
    assertThat(new WindowShape(12, 1, 1, false).timeSteps()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, lags: 0",
    "-12, 1, 1, lags: -12",
    "12, 0, 1, horizon: 0",
    "12, 1, 0, patch: 0",
    "12, 1, 5, patch: 5 of lags: 12",
    "3, 1, 6, patch: 6 of lags: 3"
  })
  void aWindowWithoutRowsOrWithAPartOfAPatchIsRefused(
      int lags, int horizon, int patch, String given) {
    assertThatThrownBy(() -> new WindowShape(lags, horizon, patch, false))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(given + "\n");
  }

  @Test
  void aSeriesHasItsTargetsInTheRowsOfItsPastAndKnowsAtLeastAsMuchOfTheFuture() {
    float[][] three = new float[3][1];
    float[][] four = new float[4][1];

    assertThat(new WindowedSeries(three, four, three, new int[0]).future().length).isEqualTo(4);
    assertThatThrownBy(() -> new WindowedSeries(four, three, four, new int[0]))
        .hasMessageContaining("past 4, future 3, targets 4 rows");
    assertThatThrownBy(() -> new WindowedSeries(three, four, four, new int[0]))
        .hasMessageContaining("past 3, future 4, targets 4 rows");
  }
}
