package org.carrousel.recipes.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.series.Table;

/** Reads questions and candidate answers from a table, a pair in each row. */
final class RankReader {
  private RankReader() {}

  /**
   * Reads pairs from a CSV file.
   *
   * @param labelled whether labels are needed; otherwise their column may be missing
   */
  static Dataset<CandidateAnswer> read(Path path, RankColumns columns, boolean labelled) {
    Table table = columns.csv().read(path);
    List<CandidateAnswer> pairs = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      pairs.add(
          new CandidateAnswer(
              text(table, row, columns.query()),
              text(table, row, columns.candidate()),
              labelled && relevant(table, row, columns.label()),
              "%s, line %d".formatted(table.source(), table.line(row))));
    }
    return Dataset.of(table.source(), table.digest(), pairs);
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
}
