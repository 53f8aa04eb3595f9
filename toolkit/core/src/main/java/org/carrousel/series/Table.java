package org.carrousel.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/** Text cells that remember the file and line they came from. */
public final class Table {
  /** Single precision ends at 3.4e38; squares in a loss must stay below it for scaled values. */
  private static final double LARGEST = 1e30;

  private final String source;
  private final String digest;
  private final List<String> columns;
  private final List<Row> rows;
  private final boolean decimalComma;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Boolean> thousands = new HashMap<>();

  /** The cells of one line, trimmed, one a column. */
  record Row(int line, List<String> cells) {}

  Table(String source, String digest, List<String> columns, List<Row> rows, boolean decimalComma) {
    this.source = source;
    this.digest = digest;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.decimalComma = decimalComma;
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i), i);
    }
  }

  /**
   * A table from memory, called {@code memory} in messages; its lines are its rows, from 1.
   *
   * @param columns at least one, of equal length and different names
   * @throws BadInputException if they are not
   */
  public static Table of(Column... columns) {
    return MemoryTable.of(List.of(columns));
  }

  /** The file, as the user named it. */
  public String source() {
    return source;
  }

  /**
   * SHA-256 of the bytes of the file, or of the cells of a table from memory, in 64 hexadecimal
   * digits.
   */
  public String digest() {
    return digest;
  }

  /** Column names in file order. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows, the header and blank lines not counted. */
  public int rows() {
    return rows.size();
  }

  /**
   * The trimmed text of a cell.
   *
   * @param row counted from 0
   * @throws BadInputException if there is no such column
   */
  public String cell(int row, String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw unknown(column);
    }
    return rows.get(row).cells().get(position);
  }

  private BadInputException unknown(String column) {
    String given = "%s: column \"%s\"".formatted(source, column);
    String expected = "a column of the file";
    String advice = NearestName.advice(column, columns);
    // A table from memory, or of a file without names, begins with line 1.
    return rows.get(0).line() == 1 || NearestName.to(column, columns).isPresent()
        ? new BadInputException(given, expected, advice)
        : CsvHeader.wrong(columns, given, expected, advice);
  }

  /** Whether a cell is empty or says NA, NaN, null, N/A or ?, in upper or lower case. */
  public boolean missing(int row, String column) {
    return TableCell.missing(cell(row, column));
  }

  /**
   * The text of a cell that must not be missing.
   *
   * @param what the cell holds, as messages name it: {@code class}
   * @throws BadInputException if it is missing
   */
  public String required(int row, String column, String what) {
    if (missing(row, column)) {
      throw absent(row, column, what);
    }
    return cell(row, column);
  }

  /**
   * The text of a cell that must not be empty; NA and the like are texts.
   *
   * @throws BadInputException if it is empty
   */
  public String text(int row, String column) {
    if (cell(row, column).isEmpty()) {
      throw absent(row, column, "text");
    }
    return cell(row, column);
  }

  private BadInputException absent(int row, String column, String what) {
    return new BadInputException(
        "%s: no %s".formatted(place(row, column), what),
        "a %s in every row".formatted(what),
        "fill the cell, or leave the row out");
  }

  /**
   * Whether a cell says 1; otherwise it must say 0.
   *
   * @param expected such as {@code 0 or 1, as there are several columns of labels}
   * @throws BadInputException if the cell holds something else
   */
  public boolean flag(int row, String column, String expected) {
    String text = cell(row, column);
    if (!text.equals("0") && !text.equals("1")) {
      throw new BadInputException(
          "%s: \"%s\"".formatted(place(row, column), text), expected, "correct the cell");
    }
    return text.equals("1");
  }

  /** The line of the file a row stands on, counted from 1. */
  public int line(int row) {
    return rows.get(row).line();
  }

  /**
   * The number in a cell, {@code NaN} if it is missing.
   *
   * @throws BadInputException if the cell holds text, or a number beyond ±1e30, which training in
   *     single precision cannot hold
   */
  public double number(int row, String column) {
    String text = cell(row, column);
    if (TableCell.missing(text)) {
      return Double.NaN;
    }
    if (!TableCell.numeric(text, decimalComma)) {
      throw new BadInputException(
          place(row, column) + ": \"" + text + "\"",
          "a number such as 112 or 1.5e3",
          "correct the cell, leave it empty if it is missing, or read the column as categorical");
    }
    if (TableCell.grouped(text) && thousands.computeIfAbsent(column, this::mayHaveThousands)) {
      throw new BadInputException(
          place(row, column) + ": \"" + text + "\", with a decimal point or with thousands apart",
          "numbers written in one way, such as 1000 and 0,5",
          "write the column without points between thousands");
    }
    double value = TableCell.value(text, decimalComma);
    if (Math.abs(value) > LARGEST) {
      throw new BadInputException(
          place(row, column) + ": \"" + text + "\"",
          "a number between -1e30 and 1e30, which training in single precision can hold",
          "correct the cell, or leave it empty if it is missing");
    }
    return value;
  }

  /** In a file that may have decimal commas: no cell's point can only be a decimal point. */
  private boolean mayHaveThousands(String column) {
    List<String> pointed =
        rows.stream()
            .map(row -> row.cells().get(positions.get(column)))
            .filter(text -> text.contains("."))
            .toList();
    return decimalComma
        && pointed.size() < rows.size()
        && pointed.stream().allMatch(TableCell::grouped);
  }

  /**
   * The columns where at least one cell is a number and every other one too or missing. Infinite
   * and huge numbers count, so that {@link #number} names them instead of the column vanishing.
   */
  public List<String> numericColumns() {
    List<String> numeric = new ArrayList<>();
    for (String column : columns) {
      List<String> present =
          rows.stream()
              .map(row -> row.cells().get(positions.get(column)))
              .filter(text -> !TableCell.missing(text))
              .toList();
      if (!present.isEmpty()
          && present.stream().allMatch(text -> TableCell.numeric(text, decimalComma))) {
        numeric.add(column);
      }
    }
    return numeric;
  }

  /** Where a cell stands, as messages name it: {@code air.csv, line 3, column Passengers}. */
  public String place(int row, String column) {
    return source + ", line " + line(row) + ", column " + column;
  }
}
