package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhitespaceColumnsTest {
  private static final List<String> COLUMNS = List.of("unit", "heat");

  @TempDir Path folder;

  private Table read(String text) throws IOException {
    return WhitespaceColumns.read(Files.writeString(folder.resolve("x.txt"), text), COLUMNS);
  }

  @Test
  void cellsAreApartBySpacesAndTabs() throws IOException {
    Table table = read("1 2.5  \r\n\n 2\t -3\n");

    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.number(0, "heat")).isEqualTo(2.5);
    assertThat(table.number(1, "heat")).isEqualTo(-3);
    assertThat(table.place(1, "heat")).endsWith("x.txt, line 3, column heat");
  }

  @Test
  void anotherNumberOfCellsIsRefused() {
    assertThatThrownBy(() -> read("1 2\n1 2 3\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("x.txt, line 2: 3 cells", "2: unit, heat");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("empty file");
  }

  @Test
  void textIsNamedWithItsPlace() throws IOException {
    Table table = read("1 hot\n");

    assertThatThrownBy(() -> table.number(0, "heat"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("line 1, column heat: \"hot\"");
  }
}
