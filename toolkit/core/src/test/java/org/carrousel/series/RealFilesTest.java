package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Test;

class RealFilesTest {
  private static final Schema PM25 =
      new Schema(
          List.of("year", "month", "day", "hour"),
          List.of(),
          List.of("pm2.5", "TEMP"),
          List.of("cbwd"));

  private static Series classic(String file, String time, String column) {
    return classic(
        CsvReader.read(Mirror.file("classic/" + file)), time, column, MissingValues.REFUSE);
  }

  private static Series classic(Table table, String time, String column, MissingValues missing) {
    Schema schema = new Schema(List.of(time), List.of(), List.of(column), List.of());
    return SeriesSet.of(table, schema, missing).only();
  }

  @Test
  void airlineIsMonthlyAndSplitsAtRow96() {
    Series air = classic("airline-passengers.csv", "Month", "Passengers");

    assertThat(air.length()).isEqualTo(144);
    assertThat(air.axis().step()).isEqualTo(new TimeStep(1, TimeStepUnit.MONTHS));
    assertThat(air.axis().continued(1).label(0)).isEqualTo("1961-01");
    TimeSplit split = new SplitRule.ByFraction(.67, 0).of(air);
    assertThat(new Windows(12, 1, 1).origins(split.validationEnd(), split.testEnd())).hasSize(48);
  }

  @Test
  void shampooYearsAreNumbers() {
    Series shampoo = classic("shampoo.csv", "Month", "Sales");

    assertThat(shampoo.length()).isEqualTo(36);
    assertThat(shampoo.axis().label(0)).isEqualTo("1-01");
    assertThat(shampoo.axis().label(35)).isEqualTo("3-12");
  }

  @Test
  void sunspotsStartIn1749() {
    Series sunspots = classic("monthly-sunspots.csv", "Month", "Sunspots");

    assertThat(sunspots.length()).isEqualTo(2_820);
    assertThat(sunspots.axis().label(0)).isEqualTo("1749-01");
  }

  @Test
  void dailyTemperaturesLackTheLastDaysOfTwoLeapYears() {
    Table table = CsvReader.read(Mirror.file("classic/daily-min-temperatures.csv"));

    assertThatThrownBy(() -> classic(table, "Date", "Temp", MissingValues.REFUSE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "lines 1461 and 1462", "1 row is missing between 1984-12-30 and 1985-01-01");

    Series filled = classic(table, "Date", "Temp", MissingValues.FORWARD_FILL);

    assertThat(filled.length()).isEqualTo(3_652);
    // 1981-01-01 to 1984-12-31 are 1461 days, one of them a leap day.
    assertThat(filled.axis().label(1_460)).isEqualTo("1984-12-31");
    assertThat(filled.numeric("Temp")[1_460]).isEqualTo(filled.numeric("Temp")[1_459]);
  }

  @Test
  void etth1IsHourlyAndMeltsIntoItsSevenColumns() {
    Table table = CsvReader.read(Mirror.file("etth1/ETTh1.csv"));
    List<String> columns = List.of("HUFL", "HULL", "MUFL", "MULL", "LUFL", "LULL", "OT");
    assertThat(table.numericColumns()).containsExactlyElementsOf(columns);

    SeriesSet set =
        SeriesSet.of(
            table,
            new Schema(List.of("date"), List.of(), columns, List.of()),
            MissingValues.REFUSE);

    assertThat(set.only().length()).isEqualTo(17_420);
    assertThat(set.only().axis().step()).isEqualTo(new TimeStep(3_600, TimeStepUnit.SECONDS));
    assertThat(set.only().axis().indexAtOrAfter(LocalDateTime.of(2017, 7, 1, 0, 0)))
        .isEqualTo(365 * 24);
    assertThat(set.melt(columns, "value").series())
        .extracting(Series::entity)
        .containsExactlyElementsOf(columns);
  }

  @Test
  void pm25HasItsTimeInFourColumns() {
    Table table = CsvReader.read(Mirror.file("pm25/pollution.csv"));

    Series pollution = SeriesSet.of(table, PM25, MissingValues.ZERO).only();

    assertThat(pollution.length()).isEqualTo(43_824);
    assertThat(pollution.axis().label(25)).isEqualTo("2010-01-02 01:00");
    assertThat(pollution.numeric("pm2.5")).startsWith(new double[24]).contains(129);
    assertThat(pollution.categorical("cbwd")[0]).isEqualTo("NW");
    assertThat(new SplitRule.ByRows(8_760, 0, null).of(pollution))
        .isEqualTo(new TimeSplit(8_760, 8_760, 43_824));
  }

  @Test
  void pm25StartsWithADayOfMissingValues() {
    Table table = CsvReader.read(Mirror.file("pm25/pollution.csv"));

    assertThatThrownBy(() -> SeriesSet.of(table, PM25, MissingValues.FORWARD_FILL))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("pollution.csv, line 2, column pm2.5: missing value \"NA\"");
  }
}
