package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class SplitRuleTest {
  private static Series series(String entity, int length) {
    return new Series(entity, TimeAxis.index(0, length), Map.of(), Map.of());
  }

  /** Months from 1949-01. */
  private static Series months(int length) {
    TimeAxis axis = new TimeAxis(month(1949, 1), 0, new TimeStep(1, TimeStepUnit.MONTHS), length);
    return new Series("air", axis, Map.of(), Map.of());
  }

  private static LocalDateTime month(int year, int month) {
    return LocalDateTime.of(year, month, 1, 0, 0);
  }

  private static void assertRefused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call).isInstanceOf(BadInputException.class).hasMessageContainingAll(parts);
  }

  @Test
  void fractionsRoundEachEndDown() {
    // 144 * .67 = 96.48
    assertThat(new SplitRule.ByFraction(.67, 0).of(series("", 144)))
        .isEqualTo(new TimeSplit(96, 96, 144));
    // 100 * .29 is 28.999999999999996 in double precision
    assertThat(new SplitRule.ByFraction(.29, .1).of(series("", 100)))
        .isEqualTo(new TimeSplit(29, 39, 100));
    assertThat(new SplitRule.ByFraction(.5, .2, .1).of(series("", 10)))
        .isEqualTo(new TimeSplit(5, 7, 8));
  }

  @Property
  void fractionsThatSumToOneUseEveryRow(
      @ForAll @IntRange(min = 1, max = 98) int train,
      @ForAll @IntRange(min = 100, max = 100_000) int length) {
    int validation = (99 - train) / 2;
    int test = 100 - train - validation;

    TimeSplit split =
        new SplitRule.ByFraction(train / 100., validation / 100., test / 100.)
            .of(series("", length));

    assertThat(split.testEnd()).isEqualTo(length);
    assertThat(split.trainEnd()).isEqualTo(length * train / 100);
  }

  @Test
  void refusesFractionsThatAreNone() {
    assertRefused(() -> new SplitRule.ByFraction(.8, .3, .1), "train 0.8", "at most 1 in sum");
    assertRefused(() -> new SplitRule.ByFraction(.8, .3), "at most 1 in sum");
    assertRefused(() -> new SplitRule.ByFraction(0, .3, .1), "train above 0");
    assertRefused(() -> new SplitRule.ByFraction(.5, -.1, .1), "at least 0");
    assertRefused(() -> new SplitRule.ByFraction(Double.NaN, .3, .1), "train NaN");
    assertRefused(
        () -> new SplitRule.ByFraction(.3, .3).of(series("b", 3)), "series \"b\" has 3 rows");
  }

  @Test
  void rowsAreCountedAndTheRestIsTest() {
    assertThat(new SplitRule.ByRows(8_760, 0, null).of(series("", 43_824)))
        .isEqualTo(new TimeSplit(8_760, 8_760, 43_824));
    assertThat(new SplitRule.ByRows(5, 2, 2).of(series("", 10))).isEqualTo(new TimeSplit(5, 7, 9));
  }

  @Test
  void refusesPartsLargerThanTheSeries() {
    assertRefused(
        () -> new SplitRule.ByRows(5, 4, 3).of(series("b", 10)),
        "series \"b\" has 10 rows",
        "at least 12 rows, for train 5, validation 4, test 3");
    assertRefused(
        () -> new SplitRule.ByRows(11, 0, null).of(series("", 10)), "the series has 10 rows");
    assertRefused(() -> new SplitRule.ByRows(0, 4, 3), "train 0", "train at least 1");
    assertRefused(() -> new SplitRule.ByRows(1, 0, -1), "test -1");
  }

  @Test
  void timesStartTheParts() {
    // 1949-01 is row 0, 1950-01 row 12, 1950-07 row 18, 1950-10 row 21.
    LocalDateTime validation = month(1950, 1);
    LocalDateTime test = month(1950, 7);

    assertThat(new SplitRule.ByTime(validation, test, null).of(months(24)))
        .isEqualTo(new TimeSplit(12, 18, 24));
    assertThat(new SplitRule.ByTime(validation, test, month(1950, 10)).of(months(24)))
        .isEqualTo(new TimeSplit(12, 18, 21));
    assertThat(new SplitRule.ByTime(null, test, null).of(months(24)))
        .isEqualTo(new TimeSplit(18, 18, 24));
    assertThat(new SplitRule.ByTime(validation, null, null).of(months(24)))
        .isEqualTo(new TimeSplit(12, 24, 24));
  }

  @Test
  void refusesTimesThatLeaveAPartEmpty() {
    assertRefused(
        () -> new SplitRule.ByTime(null, month(1949, 1), null).of(months(24)),
        "series \"air\" runs from 1949-01 to 1950-12",
        "1949-01-01T00:00");
    assertRefused(() -> new SplitRule.ByTime(null, month(1951, 1), null).of(months(24)), "1950-12");
    assertRefused(
        () -> new SplitRule.ByTime(month(1951, 1), month(1952, 1), null).of(months(24)), "1950-12");
    assertRefused(() -> new SplitRule.ByTime(null, null, null), "without times");
    assertRefused(
        () -> new SplitRule.ByTime(month(1951, 1), month(1950, 1), null),
        "validation start 1951-01-01T00:00 and test start 1950-01-01T00:00");
    assertRefused(
        () -> new SplitRule.ByTime(null, month(1950, 1), null).of(series("", 24)), "index");
  }

  @Test
  void anEntityIsWhollyInOnePart() {
    SeriesSet set =
        new SeriesSet("test.csv", List.of(series("a", 5), series("b", 6), series("c", 7)));

    assertThat(new SplitRule.ByEntity(List.of("b"), List.of("c")).of(set))
        .containsExactly(new TimeSplit(5, 5, 5), new TimeSplit(0, 6, 6), new TimeSplit(0, 0, 7));
  }

  @Test
  void refusesEntitiesThatDoNotExistOrAreInTwoParts() {
    SeriesSet set = new SeriesSet("test.csv", List.of(series("north", 5), series("south", 6)));

    assertRefused(
        () -> new SplitRule.ByEntity(List.of(), List.of("nort")).of(set),
        "test.csv: entity \"nort\"",
        "\"north\"");
    assertRefused(
        () -> new SplitRule.ByEntity(List.of("north"), List.of("north")), "\"north\"", "one part");
    assertRefused(
        () -> new SplitRule.ByEntity(List.of("north"), List.of("south")).of(set), "to train on");
  }

  @Test
  void oneSeriesTooShortAmongManyIsNamed() {
    SeriesSet set = new SeriesSet("test.csv", List.of(series("a", 50), series("b", 6)));

    assertRefused(() -> new SplitRule.ByRows(10, 0, null).of(set), "series \"b\" has 6 rows");
  }
}
