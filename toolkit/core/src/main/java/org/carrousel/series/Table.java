package org.carrousel.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/** Table of text cells with their file and line numbers. */
public final class Table {
  /** Limit of cell values, with a margin below the largest float, 3.4e38. */
  private static final double LARGEST = 1e30;

  private final String source;
  private final String digest;
  private final List<String> columns;
  private final List<Row> rows;
  private final boolean decimalComma;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Boolean> thousands = new HashMap<>();

  /** The trimmed cells of one line, one per column. */
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
   * Creates a table from columns in memory. Messages call it {@code memory} and number its rows as
   * lines, from 1.
   *
   * @param columns at least one, with equal lengths, at least 1, and distinct names that are not
   *     blank
   * @throws BadInputException if the columns do not satisfy this
   */
  public static Table of(Column... columns) {
    return MemoryTable.of(List.of(columns));
  }

  /** Returns the file's path as given by the user, or {@code memory}. */
  public String source() {
    return source;
  }

  /** Returns the SHA-256 of the file, or of names and cells in memory, in 64 hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** Returns the column names in file order. */
  public List<String> columns() {
    return columns;
  }

  /** Returns the number of rows, without the header and blank lines. */
  public int rows() {
    return rows.size();
  }

  /**
   * Returns the trimmed text of a cell.
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

  /** Returns whether a cell is empty or one of NA, NaN, null, N/A and ?, in any letter case. */
  public boolean missing(int row, String column) {
    return TableCell.missing(cell(row, column));
  }

  /**
   * Returns the text of a cell that must not be empty. Marks of missing numbers, such as NA, are
   * texts like others here.
   *
   * @param what what the cell holds, for the message: {@code class}
   * @throws BadInputException if the cell is empty
   */
  public String required(int row, String column, String what) {
    if (cell(row, column).isEmpty()) {
      throw absent(row, column, what);
    }
    return cell(row, column);
  }

  /**
   * Returns the number in a cell that must have one.
   *
   * @throws BadInputException if it is missing, or as {@link #number}
   */
  public double requiredNumber(int row, String column) {
    if (missing(row, column)) {
      throw absent(row, column, "number");
    }
    return number(row, column);
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

  /** Returns the line number of a row in the file, counted from 1. */
  public int line(int row) {
    return rows.get(row).line();
  }

  /**
   * Returns the number in a cell, {@code NaN} if it is missing.
   *
   * @throws BadInputException if the cell is not a number, is beyond ±1e30, the limit for single
   *     precision, or, in a file separated by semicolons, has a point that may be a decimal point
   *     or a thousands separator
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
          place(row, column) + ": \"" + text + "\", with a decimal point or a thousands separator",
          "numbers written in one way, such as 1000 and 0,5",
          "write the column without thousands separators");
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

  /** Returns whether all points in a column may be thousands separators, with decimal commas. */
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
   * Returns the columns with at least one number and otherwise only numbers and missing cells.
   * Infinite and huge numbers are included, so {@link #number} reports them.
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

  /** Returns a cell's position for messages: {@code air.csv, line 3, column Passengers}. */
  public String place(int row, String column) {
    return source + ", line " + line(row) + ", column " + column;
  }
}
