package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  @TempDir Path folder;

  @Test
  void readsAFileWithByteOrderMarkAndCarriageReturns() throws IOException {
    Path file = folder.resolve("air.csv");
    Files.writeString(file, "\uFEFFMonth,Passengers\r\n1949-01,112\r\n1949-02,118\r\n");

    Table table = CsvReader.read(file);

    assertThat(table.source()).isEqualTo(file.toString());
    assertThat(table.columns()).containsExactly("Month", "Passengers");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.cell(1, "Month")).isEqualTo("1949-02");
    assertThat(table.number(1, "Passengers")).isEqualTo(118);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void seesTheSeparatorInTheHeaderLine(String separator) {
    Table table = Tables.of("a" + separator + "b", "1" + separator + "2");

    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.number(0, "b")).isEqualTo(2);
  }

  @Test
  void aSeparatorInsideQuotesOfTheHeaderDoesNotCount() {
    Table table = Tables.of("\"a,b,c\";d", "1;2");

    assertThat(table.columns()).containsExactly("a,b,c", "d");
  }

  @Test
  void takesTheGivenSeparator() throws IOException {
    Path file = folder.resolve("pipe.csv");
    Files.writeString(file, "a|b,c\n1|2\n");

    assertThat(CsvReader.read(file, '|').columns()).containsExactly("a", "b,c");
  }

  @Test
  void aQuotedCellMayHoldTheSeparatorAndDoubledQuotes() {
    Table table = Tables.of("name,x", "\"Paris, \"\"City\"\"\", 7 ");

    assertThat(table.cell(0, "name")).isEqualTo("Paris, \"City\"");
    assertThat(table.cell(0, "x")).isEqualTo("7");
  }

  @Test
  void skipsBlankLinesAndKeepsTheLineNumbers() {
    Table table = Tables.of("", "a,b", "1,2", "  ", "", "3,4", "");

    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.line(0)).isEqualTo(3);
    assertThat(table.line(1)).isEqualTo(6);
  }

  @Test
  void readsCellsOutsideAscii() {
    assertThat(Tables.of("città", "Łódź").cell(0, "città")).isEqualTo("Łódź");
  }

  @Test
  void theDigestIsThatOfTheFile() {
    // printf 'a,b\n1,2\n' | sha256sum
    assertThat(Tables.of("a,b", "1,2", "").digest())
        .isEqualTo("492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
  }

  @Test
  void refusesAMissingFile() {
    Path file = folder.resolve("nowhere.csv");

    assertThatThrownBy(() -> CsvReader.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("nowhere.csv: no such file", "check the path");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> CsvReader.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(folder + ": a folder", "one file in the folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\r\n  \n", "\uFEFF"})
  void refusesAnEmptyFile(String text) {
    assertRefused(text, "test.csv: empty file", "a header line and rows");
  }

  @Test
  void refusesAHeaderWithoutRows() {
    assertRefused("a,b\n\n", "test.csv: a header line and no rows", "at least one row");
  }

  @Test
  void refusesARaggedRow() {
    assertRefused(
        "a,b\n1,2\n\n3,4,5\n", "test.csv, line 4: number of cells is 3", "2, as in the header");
    assertRefused("a,b\n1\n", "test.csv, line 2: number of cells is 1", "2, as in the header");
  }

  @Test
  void refusesADuplicateHeaderName() {
    assertRefused(
        "a,b,a\n1,2,3\n", "test.csv, line 1: columns 1 and 3 are both named \"a\"", "rename");
  }

  @Test
  void refusesAnEmptyHeaderName() {
    assertRefused(",b\n1,2\n", "test.csv, line 1: column 1 of 2 has no name", "name the column");
  }

  @Test
  void refusesAQuoteThatStaysOpen() {
    assertRefused("a,b\n\"1,2\n", "test.csv, line 2: a quoted cell", "close the quote");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] latin1 = "a,b\n1,2\nZürich,3\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Tables.of(latin1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "test.csv, line 3, byte 2: bytes that are not UTF-8 (from 0xFC on)", "encoding UTF-8");
  }

  private static void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> Tables.of(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }
}
