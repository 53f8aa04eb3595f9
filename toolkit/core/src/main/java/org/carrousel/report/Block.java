package org.carrousel.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carrousel.plot.Plot;

/** A piece of a {@link Section}. All texts are plain; what shows them escapes them. */
public sealed interface Block {
  /** A paragraph. */
  record Text(String paragraph) implements Block {}

  /**
   * Labels with their values, in order.
   *
   * @param values what is always shown
   * @param moreTitle says what {@code more} is; empty if there is no more
   * @param more what a page shows on demand and plain text leaves out
   */
  record Facts(Map<String, String> values, String moreTitle, Map<String, String> more)
      implements Block {
    public Facts {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** All of them always shown. */
    public Facts(Map<String, String> values) {
      this(values, "", Map.of());
    }

    /** {@code labelsAndValues}: label, value, label, value, and so on. */
    public static Facts of(String... labelsAndValues) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < labelsAndValues.length; i += 2) {
        values.put(labelsAndValues[i], labelsAndValues[i + 1]);
      }
      return new Facts(values);
    }
  }

  /**
   * A table. Columns of numbers are set right-aligned.
   *
   * @param header one name a column
   * @param rows as many cells as the header each
   * @param emphasised index of the row that stands out
   * @param note a remark below the table, or empty
   */
  record DataTable(
      List<String> header, List<List<String>> rows, OptionalInt emphasised, String note)
      implements Block {
    private static final Pattern NUMBER =
        Pattern.compile("[-+−]?[\\d,]*\\.?\\d+([eE][-+]?\\d+)?( ?%)?");
    private static final Pattern NO_VALUE = Pattern.compile("[-–—]?|-?∞");

    public DataTable {
      header = List.copyOf(header);
      List<List<String>> copies = new ArrayList<>();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "A row of " + row.size() + " cells under a header of " + header.size() + ": " + row);
        }
        copies.add(List.copyOf(row));
      }
      rows = List.copyOf(copies);
    }

    /** A table without a row that stands out. */
    public static DataTable of(List<String> header, List<List<String>> rows, String note) {
      return new DataTable(header, rows, OptionalInt.empty(), note);
    }

    /** Whether {@code column} holds at least one number and otherwise only missing values. */
    public boolean isNumeric(int column) {
      List<String> cells = rows.stream().map(row -> row.get(column)).toList();
      return cells.stream().anyMatch(cell -> NUMBER.matcher(cell).matches())
          && cells.stream()
              .allMatch(cell -> NUMBER.matcher(cell).matches() || NO_VALUE.matcher(cell).matches());
    }

    public boolean isEmphasised(int row) {
      return emphasised.isPresent() && emphasised.getAsInt() == row;
    }
  }

  /** A plot with its caption. */
  record Figure(Plot plot) implements Block {
    /** Creates a figure of a plot. */
    public static Figure of(Plot plot) {
      return new Figure(plot);
    }

    /** Returns the plot's name. */
    public String name() {
      return plot.name();
    }

    /** Returns the plot's image as the bytes of a PNG file. */
    public byte[] png() {
      return plot.png();
    }
  }

  /** Source code or a command to copy. */
  record Code(String language, String text) implements Block {}

  /** How the model compares with what it is judged by. */
  enum Outcome {
    BETTER,
    /** No clear difference. */
    SIMILAR,
    WORSE
  }

  /** A sentence that stands out. */
  record Verdict(String sentence, Outcome outcome) implements Block {
    /** Better or worse. */
    public Verdict(String sentence, boolean better) {
      this(sentence, better ? Outcome.BETTER : Outcome.WORSE);
    }
  }
}
