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
import org.junit.jupiter.params.provider.CsvSource;
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
  void columnsWithoutAHeaderAreNumbered() throws IOException {
    Path file = folder.resolve("plain.csv");
    Files.writeString(file, "1,5;2,25;x\n\n3;4;y\n");

    Table table = CsvReader.read(file, false);

    assertThat(table.columns()).containsExactly("c1", "c2", "c3");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.line(1)).isEqualTo(3);
    assertThat(table.number(0, "c2")).isEqualTo(2.25);
    assertThatThrownBy(() -> table.cell(0, "value"))
        .hasMessage(
            file
                + ": column \"value\"\n  expected: a column of the file\n"
                + "  to do: use one of c1, c2, c3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2001-01,10.00           | : column \"value\"",
        "1/5/2011 10:30,'',NA,-4 | : column \"value\"",
        "1,2,1                   | , line 1: columns 1 and 3 are both named \"1\"",
        "1,,2                    | , line 1: column 2 of 3 has no name"
      })
  void aFirstRowThatSeemsToBeData(String row, String given) throws IOException {
    String line = row.replace("''", "?");
    Path file = Files.writeString(folder.resolve("plain.csv"), line + "\n" + line + "\n");

    assertThatThrownBy(() -> CsvReader.read(file).cell(0, "value"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "%s%s; the first row seems to be data: %s\n"
                    .formatted(file, given, line.replace(",", ", "))
                + "  expected: a header line with the names of the columns\n"
                + "  to do: add one, or say header: false, which names the columns c1, c2 and so on");
  }

  @Test
  void cellsThatMustBeFilledAreNamed() {
    Table table = Tables.of("id,x,mark", "a,NA,2", ",1,0");

    assertThat(table.required(0, "x", "text")).isEqualTo("NA");
    assertThat(table.requiredNumber(1, "x")).isEqualTo(1);
    assertThat(table.flag(1, "mark", "0 or 1")).isFalse();
    assertThatThrownBy(() -> table.requiredNumber(0, "x"))
        .hasMessage(
            "test.csv, line 2, column x: no number\n  expected: a number in every row\n"
                + "  to do: fill the cell, or leave the row out");
    assertThatThrownBy(() -> table.required(1, "id", "text"))
        .hasMessageStartingWith("test.csv, line 3, column id: no text\n");
    assertThatThrownBy(() -> table.flag(0, "mark", "0 or 1"))
        .hasMessage(
            "test.csv, line 2, column mark: \"2\"\n  expected: 0 or 1\n  to do: correct the cell");
  }

  /** A header of years beside a column of names, and a slip among years. */
  @Test
  void numbersMayBeNames() throws IOException {
    Path years = Files.writeString(folder.resolve("years.csv"), "2001,2002,2003\n1,2,3\n");
    assertThat(CsvReader.read(years).number(0, "2002")).isEqualTo(2);
    assertThatThrownBy(() -> CsvReader.read(years).cell(0, "2009"))
        .hasMessageContaining("did you mean \"2001\"?");

    Path wide = Files.writeString(folder.resolve("wide.csv"), "country,2001,2002\nPeru,1,2\n");
    assertThatThrownBy(() -> CsvReader.read(wide).cell(0, "population"))
        .hasMessage(
            wide
                + ": column \"population\"\n  expected: a column of the file\n  to do: use one of"
                + " country, 2001, 2002; if the first row is data, say header: false");
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
        "a,b\n1,2\n\n3,4,5\n", "test.csv, line 4: number of cells is 3", "2, as in line 1");
    assertRefused("a,b\n1\n", "test.csv, line 2: number of cells is 1", "2, as in line 1");
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
