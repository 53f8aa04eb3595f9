package org.carrousel.recipes.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.series.Table;

/** Reads questions and candidate answers from a table, a pair in each row. */
final class RankReader {
  private static final String RELEVANT = "1 where the candidate answers the question, 0 where not";

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
              table.required(row, columns.query(), "text"),
              table.required(row, columns.candidate(), "text"),
              labelled && table.flag(row, columns.label(), RELEVANT),
              "%s, line %d".formatted(table.source(), table.line(row))));
    }
    return Dataset.of(table.source(), table.digest(), pairs);
  }
}
