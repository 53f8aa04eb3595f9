package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class MemoryTableTest {
  private static final Column MONTH = Column.of("month", "1949-01", "1949-02 ", null);

  @Test
  void holdsTheColumnsOfMemory() {
    Table table = Table.of(MONTH, Column.of("x", 112, 1.5e-7, Double.NaN));

    assertThat(table.columns()).containsExactly("month", "x");
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.cell(1, "month")).isEqualTo("1949-02");
    assertThat(table.missing(2, "month")).isTrue();
    assertThat(table.number(0, "x")).isEqualTo(112);
    assertThat(table.number(1, "x")).isEqualTo(1.5e-7);
    assertThat(table.number(2, "x")).isNaN();
    assertThat(table.numericColumns()).containsExactly("x");
    assertThat(table.place(2, "x")).isEqualTo("memory, line 3, column x");
  }

  @Test
  void equalCellsHaveEqualDigests() {
    Table table = Table.of(MONTH, Column.of("x", 1, 2, 3));

    assertThat(table.digest()).hasSize(64);
    assertThat(Table.of(MONTH, Column.of("x", 1, 2, 3)).digest()).isEqualTo(table.digest());
    assertThat(Table.of(MONTH, Column.of("x", 1, 2, 4)).digest()).isNotEqualTo(table.digest());
    assertThat(Table.of(MONTH, Column.of("y", 1, 2, 3)).digest()).isNotEqualTo(table.digest());
  }

  @Test
  void itsSeriesAreThoseOfAFile() {
    Table memory = Table.of(Column.of("m", "2020-11", "2020-12"), Column.of("x", 1, 2.5));
    Table file = Tables.of("m,x", "2020-11,1", "2020-12,2.5");
    Schema schema = new Schema(List.of("m"), List.of(), List.of("x"), List.of());

    Series series = SeriesSet.of(memory, schema, MissingValues.REFUSE).only();
    assertThat(series.numeric("x")).containsExactly(1, 2.5);
    assertThat(series.axis())
        .isEqualTo(SeriesSet.of(file, schema, MissingValues.REFUSE).only().axis());
  }

  @Test
  void anInfiniteNumberIsNamedByItsRow() {
    Table table = Table.of(Column.of("x", 1, Double.POSITIVE_INFINITY));

    assertThatThrownBy(() -> table.number(1, "x"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("memory, line 2, column x: \"Infinity\"");
  }

  @Test
  void columnsThatMakeNoTableAreRefused() {
    assertRefused("0 columns, 0 rows");
    assertRefused("1 columns, 0 rows", new Column("x", List.of()));
    assertRefused("3 values in column month, 2 in column x", MONTH, Column.of("x", 1, 2));
    assertRefused("a different name for each column", MONTH, MONTH);
    assertRefused("a different name for each column", Column.of(" ", 1, 2));
  }

  private static void assertRefused(String message, Column... columns) {
    assertThatThrownBy(() -> Table.of(columns))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("memory: ", message);
  }
}
