package org.carrousel.report;

import java.util.ArrayList;
import java.util.Base64;
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

  /** Labels with their values, in order. */
  record Facts(Map<String, String> values) implements Block {
    public Facts {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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

  /**
   * A picture.
   *
   * @param png at twice the size it is shown; not copied, not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // a picture is compared by nobody
  record Figure(String name, String caption, byte[] png) implements Block {
    public static Figure of(Plot plot) {
      return new Figure(plot.name(), plot.caption(), plot.png());
    }

    /** The picture for a data address. */
    public String base64() {
      return Base64.getEncoder().encodeToString(png);
    }
  }

  /** Source code or a command to copy. */
  record Code(String language, String text) implements Block {}

  /**
   * A sentence that stands out.
   *
   * @param good whether it says that the model is worth its cost
   */
  record Verdict(String sentence, boolean good) implements Block {}
}
