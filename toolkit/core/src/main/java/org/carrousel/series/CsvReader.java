package org.carrousel.series;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.datavec.api.records.reader.impl.csv.CSVRecordReader;
import org.datavec.api.split.InputStreamInputSplit;
import org.datavec.api.writable.Writable;

/**
 * Reader of CSV files with a header line, based on DataVec's {@link CSVRecordReader}. A file is
 * UTF-8 with or without byte order mark; lines end in LF or CRLF; a cell in double quotes may
 * contain the separator but not a line end; blank lines are skipped. DataVec treats a backslash as
 * an escape character and drops it.
 */
public final class CsvReader {
  private static final String KIND = "a CSV file";

  private CsvReader() {}

  /**
   * Reads a file, gzipped or not. The separator is the comma, semicolon or tab that occurs most in
   * the header line.
   *
   * @throws BadInputException if the file is missing or malformed
   */
  public static Table read(Path path) {
    CsvText text = CsvText.of(path.toString(), InputFile.bytes(path, KIND));
    return read(text, text.separator());
  }

  /**
   * Reads a file, gzipped or not, with a known separator.
   *
   * @throws BadInputException if the file is missing or malformed
   */
  public static Table read(Path path, char separator) {
    return read(CsvText.of(path.toString(), InputFile.bytes(path, KIND)), separator);
  }

  /**
   * Reads a stream like {@link #read(Path)} reads a file, and leaves it open.
   *
   * @param name the source's name in error messages
   */
  public static Table read(String name, InputStream in) {
    try {
      CsvText text = CsvText.of(name, in.readAllBytes());
      return read(text, text.separator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the text as a cell of a comma-separated file, quoted if it contains a comma or quote.
   */
  public static String cell(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static Table read(CsvText text, char separator) {
    List<Table.Row> rows = new ArrayList<>(records(text, separator));
    if (rows.isEmpty()) {
      throw new BadInputException(
          text.source() + ": empty file", "a header line and rows", "check the file's origin");
    }
    CsvHeader header = new CsvHeader(text.source(), rows.remove(0));
    if (rows.isEmpty()) {
      throw new BadInputException(
          text.source() + ": a header line and no rows",
          "at least one row under the header",
          "check the file's origin");
    }
    rows.forEach(header::requireCells);
    return new Table(text.source(), text.digest(), header.columns(), rows, separator == ';');
  }

  private static List<Table.Row> records(CsvText text, char separator) {
    List<Table.Row> records = new ArrayList<>();
    try (CSVRecordReader reader = new CSVRecordReader(0, separator)) {
      reader.setCharset("UTF-8");
      reader.initialize(new InputStreamInputSplit(new ByteArrayInputStream(text.utf8())));
      for (int line = 1; reader.hasNext(); line++) {
        List<String> cells = cells(reader, text.source(), line);
        boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
        if (!blank) {
          records.add(new Table.Row(line, cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + text.source(), e);
    }
    return records;
  }

  private static List<String> cells(CSVRecordReader reader, String source, int line) {
    try {
      return reader.next().stream().map(Writable::toString).map(String::strip).toList();
    } catch (RuntimeException e) {
      // The parser fails for one reason only: a quote that is not closed on its line.
      throw new BadInputException(
          source + ", line " + line + ": a quoted cell without its closing quote",
          "quotes that open and close on the same line",
          "close the quote, or put the cell on one line",
          e);
    }
  }
}
