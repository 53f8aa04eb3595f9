package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class ObservedSeriesTest {
  private static final Schema SCHEMA =
      new Schema(List.of(), List.of("id"), List.of("x"), List.of("kind"));
  private static final Table TABLE =
      Tables.of("id,x,kind", "a,1,k", "b,5,m", "a,,", "b,6,?", "a,3,l");

  private final ObservedSeries series =
      ObservedSeries.of(TABLE, SCHEMA, MissingValues.FORWARD_FILL);

  @Test
  void whatWasObservedStaysWhenItIsFilled() {
    SeriesSet filled = series.filled(MissingValues.INTERPOLATE);

    assertThat(filled.series().get(0).numeric("x")).containsExactly(1, 2, 3);
    assertThat(filled.series().get(0).categorical("kind")).containsExactly("k", "k", "l");
    // Only an empty cell is missing in a column of text.
    assertThat(filled.series().get(1).categorical("kind")).containsExactly("m", "?");
    assertThat(series.filled(MissingValues.ZERO).series().get(0).numeric("x"))
        .containsExactly(1, 0, 3);
    Series observed = series.observed().series().get(0);
    assertThat(observed.numeric("x")).containsExactly(1, Double.NaN, 3);
    assertThat(observed.categorical("kind")).containsExactly("k", null, "l");
  }

  @Test
  void aValueThatMayNotBeMissingIsNamedByItsLine() {
    assertThatThrownBy(() -> series.filled(MissingValues.REFUSE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("test.csv, line 4, column x: missing value \"\"");
  }
}
