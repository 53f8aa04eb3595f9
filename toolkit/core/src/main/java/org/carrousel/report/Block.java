package org.carrousel.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carrousel.plot.Plot;

/** Content block of a {@link Section}. All texts are plain; renderers escape them. */
public sealed interface Block {
  /** A paragraph. */
  record Text(String paragraph) implements Block {}

  /**
   * List of labels with their values, in order.
   *
   * @param values labels and values that are always shown
   * @param moreTitle title of {@code more}; empty if that is empty
   * @param more labels and values that the HTML page shows on demand and plain text omits
   */
  record Facts(Map<String, String> values, String moreTitle, Map<String, String> more)
      implements Block {
    public Facts {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Creates facts that are always shown. */
    public Facts(Map<String, String> values) {
      this(values, "", Map.of());
    }

    /** Creates facts from alternating labels and values. */
    public static Facts of(String... labelsAndValues) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < labelsAndValues.length; i += 2) {
        values.put(labelsAndValues[i], labelsAndValues[i + 1]);
      }
      return new Facts(values);
    }
  }

  /**
   * Table. Numeric columns are right-aligned.
   *
   * @param header the name of each column
   * @param rows [row][column], plain text
   * @param emphasised index of the highlighted row; empty for none
   * @param note a remark below the table; empty for none
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

    /** Creates a table without highlighted row. */
    public static DataTable of(List<String> header, List<List<String>> rows, String note) {
      return new DataTable(header, rows, OptionalInt.empty(), note);
    }

    /**
     * Returns whether a column has at least one number and otherwise missing or infinite values.
     */
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

  /** Result of comparing the model with its reference. */
  enum Outcome {
    BETTER,
    /** No clear difference. */
    SIMILAR,
    WORSE
  }

  /** Highlighted sentence with the result of a comparison. */
  record Verdict(String sentence, Outcome outcome) implements Block {
    /** Creates a verdict that is either better or worse. */
    public Verdict(String sentence, boolean better) {
      this(sentence, better ? Outcome.BETTER : Outcome.WORSE);
    }
  }
}
