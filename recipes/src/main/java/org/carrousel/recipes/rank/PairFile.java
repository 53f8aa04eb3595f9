package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.series.Table;

/**
 * The pairs of a file.
 *
 * @param name as messages and reports call it
 * @param sha256 of its bytes
 * @param pairs in the order of the file
 */
public record PairFile(String name, String sha256, List<Pair> pairs) {
  /** Copies the list. */
  public PairFile {
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads a table, a pair a row.
   *
   * @throws BadInputException if a text is missing, or a label is not 0 or 1
   */
  public static PairFile read(Table table, RankColumns columns) {
    return read(table, columns, true);
  }

  /** The same without labels, which are not looked at. */
  public static PairFile readUnlabelled(Table table, RankColumns columns) {
    return read(table, columns, false);
  }

  private static PairFile read(Table table, RankColumns columns, boolean labelled) {
    List<Pair> pairs = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      pairs.add(
          new Pair(
              text(table, row, columns.query()),
              text(table, row, columns.candidate()),
              labelled && relevant(table, row, columns.label()),
              "%s, line %d".formatted(table.source(), table.line(row))));
    }
    return new PairFile(table.source(), table.digest(), pairs);
  }

  private static String text(Table table, int row, String column) {
    String text = table.cell(row, column).strip();
    if (text.isEmpty()) {
      throw new BadInputException(
          table.place(row, column) + ": no text",
          "a question and a candidate in every row",
          "fill the cell, or leave the row out");
    }
    return text;
  }

  private static boolean relevant(Table table, int row, String column) {
    String label = table.cell(row, column).strip();
    return switch (label) {
      case "1" -> true;
      case "0" -> false;
      default ->
          throw new BadInputException(
              "%s: \"%s\"".formatted(table.place(row, column), label),
              "1 where the candidate answers the question, 0 where not",
              "correct the cell");
    };
  }

  /** The same under another name. */
  public PairFile named(String name) {
    return new PairFile(name, sha256, pairs);
  }
}
