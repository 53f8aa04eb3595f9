package org.carrousel.recipes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row {@code i} of the data, from 0, stands on line {@code i + 2}, under the header. */
class BadDataTest {
  @TempDir private Path folder;
  private SmallJob job;
  private List<String> rows;

  @BeforeEach
  void goodData() throws IOException {
    job = SmallJob.in(folder);
    rows = new ArrayList<>(SmallJob.rows());
  }

  @Test
  void noFile() throws IOException {
    Files.delete(job.data());
    job.assertRefused("small.csv: no such file", "check the path");
  }

  @Test
  void aFolder() throws IOException {
    Files.delete(job.data());
    Files.createDirectory(job.data());
    job.assertRefused("small.csv: a folder", "a CSV file", "name one file in the folder");
  }

  @Test
  void aZipArchive() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(job.data()))) {
      zip.putNextEntry(new ZipEntry("small.csv"));
      zip.write(SmallJob.csv(rows).getBytes(StandardCharsets.UTF_8));
    }
    job.assertRefused(
        "small.csv is a zip archive\n  expected: a CSV file\n"
            + "  to do: unzip it and name the file inside");
  }

  @Test
  void anEmptyFile() throws IOException {
    job.writeData("");
    job.assertRefused("small.csv: empty file");
  }

  @Test
  void aHeaderOnly() throws IOException {
    job.writeData("month,value\n");
    job.assertRefused("small.csv: a header line and no rows");
  }

  @Test
  void noHeader() throws IOException {
    job.writeData(String.join("\n", rows));
    job.assertRefused(
        "small.csv: column \"month\"; the first row seems to be data: 2001-01, 10.00\n",
        "header: false");
  }

  @Test
  void aRaggedRow() throws IOException {
    rows.set(8, rows.get(8) + ",7");
    job.writeData(SmallJob.csv(rows));
    job.assertRefused("small.csv, line 10: number of cells is 3", "2, as in line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "Infinity", "-inf", "1e308", "1,5"})
  void aCellThatIsNoUsableNumber(String text) throws IOException {
    rows.set(3, "2001-04,\"" + text + "\"");
    job.writeData(SmallJob.csv(rows));
    job.assertRefused("small.csv, line 5, column value: \"" + text + "\"", "a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "", "NA"})
  void aMissingCellThatNothingFills(String text) throws IOException {
    rows.set(3, "2001-04," + text);
    job.writeData(SmallJob.csv(rows));
    job.assertRefused("small.csv, line 5, column value", "missing: forward-fill");
  }

  @Test
  void aTimeThatIsNone() throws IOException {
    rows.set(3, "Easter,10.00");
    job.writeData(SmallJob.csv(rows));
    job.assertRefused("small.csv, line 5, column month", "\"Easter\"");
  }

  @Test
  void aTimeTwice() throws IOException {
    rows.set(4, "2001-04,10.00");
    job.writeData(SmallJob.csv(rows));
    job.assertRefused("small.csv, lines 5 and 6: 2001-04 twice");
  }

  @Test
  void unsortedTimes() throws IOException {
    String fourth = rows.remove(3);
    rows.add(4, fourth);
    job.writeData(SmallJob.csv(rows));
    job.assertRefused("small.csv, lines 5 and 6: 2001-04 comes after 2001-05", "sort the rows");
  }

  @Test
  void aGapInTheTimes() throws IOException {
    rows.remove(3);
    job.writeData(SmallJob.csv(rows));
    job.assertRefused(
        "small.csv, lines 4 and 5: 1 row is missing between 2001-03 and 2001-05",
        "missing: interpolate");
  }

  @Test
  void anUnknownColumn() throws IOException {
    job.writeSettings(List.of("targets: valeu", "time: month"));
    job.assertRefused("small.csv: column \"valeu\"", "did you mean \"value\"?");
  }

  @Test
  void fewerRowsThanLagsAndHorizon() throws IOException {
    job.writeData(SmallJob.csv(rows.subList(0, 4)));
    job.assertRefused("4 rows", "at least 5 rows, for 4 lags and a horizon of 1", "fewer lags");
  }

  @Test
  void oneEntityTooShortAmongMany() throws IOException {
    List<String> entities = new ArrayList<>();
    rows.forEach(row -> entities.add("north," + row));
    rows.subList(0, 3).forEach(row -> entities.add("south," + row));
    rows.forEach(row -> entities.add("west," + row));
    job.writeData("region,month,value\n" + String.join("\n", entities));
    job.writeSettings(List.of("targets: value", "time: month", "entity: region", "lags: 4"));
    job.assertRefused("south", "3 rows", "at least 5 rows");
  }
}
