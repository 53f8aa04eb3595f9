package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  @ParameterizedTest
  @CsvSource({"112,112", "-1.5,-1.5", "+.5,.5", "1.,1", "1.5e3,1500", "2E-1,.2", "1e30,1e30"})
  void readsNumbers(String cell, double value) {
    assertThat(Tables.of("x", cell).number(0, "x")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "na", "NaN", "nan", "null", "NULL", "N/A", "?"})
  void aMissingCellIsNaN(String cell) {
    Table table = Tables.of("x,y", cell + ",1");

    assertThat(table.missing(0, "x")).isTrue();
    assertThat(table.number(0, "x")).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "1d", "0x1p3", "1.2.3", "12%", "1 000", "e5", "."})
  void refusesTextInANumberColumn(String cell) {
    Table table = Tables.of("month,x", "1949-01,1", "1949-02," + cell);

    assertThatThrownBy(() -> table.number(1, "x"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("test.csv, line 3, column x: \"" + cell + "\"", "a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinity", "-inf", "+INF", "1e308", "-1.1e30", "1e999"})
  void refusesNumbersThatSinglePrecisionTrainingCannotHold(String cell) {
    Table table = Tables.of("month,x", "1949-01," + cell);

    assertThatThrownBy(() -> table.number(0, "x"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "test.csv, line 2, column x: \"" + cell + "\"", "between -1e30 and 1e30");
  }

  @Test
  void aDecimalCommaIsReadWhereTheSeparatorIsASemicolon() {
    Table semicolons = Tables.of("x;y", "1,5;2.5");
    Table commas = Tables.of("x,y", "\"1,5\",2.5");

    assertThat(semicolons.number(0, "x")).isEqualTo(1.5);
    assertThat(semicolons.number(0, "y")).isEqualTo(2.5);
    assertThatThrownBy(() -> commas.number(0, "x"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 2, column x: \"1,5\"");
  }

  @Test
  void offersTheNearestNameForAnUnknownColumn() {
    Table table = Tables.of("Month,Passengers", "1949-01,112");

    assertThatThrownBy(() -> table.cell(0, "passenger"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("test.csv: column \"passenger\"", "\"Passengers\"");
  }

  @Test
  void aColumnIsNumericIfItsPresentCellsAreNumbers() {
    Table table = Tables.of("a,b,c,d,e", "1,x,NA,,1e308", "NA,2,NA,3.5,inf");

    assertThat(table.numericColumns()).containsExactly("a", "d", "e");
  }

  @Test
  void aPointThatMayPartThousandsIsRefused() {
    Table table = Tables.of("day;count;share", "1;999;0.125", "2;1.000;1.000", "3;1.250;0.5");

    assertThatThrownBy(() -> table.number(1, "count"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 3, column count: \"1.000\"")
        .hasMessageContaining("thousands");
    assertThat(table.number(1, "share")).isEqualTo(1);
  }
}
