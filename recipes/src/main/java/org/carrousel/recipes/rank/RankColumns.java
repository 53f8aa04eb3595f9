package org.carrousel.recipes.rank;

import java.util.List;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.recipes.data.ColumnRoles;
import org.carrousel.recipes.data.CsvFormat;

/**
 * Columns of a table of questions and candidate answers, a pair in each row.
 *
 * @param query the column of the question
 * @param candidate the column of a text that may answer it
 * @param label the column of 1 where it does and 0 where not
 * @param csv format of the file
 */
@Withers
public record RankColumns(
    @Key(value = "query", meaning = "column of the question") String query,
    @Key(value = "candidate", meaning = "column of a text that may answer it") String candidate,
    @Key(value = "label", meaning = "column of 1 where it does and 0 where not") String label,
    @Embedded CsvFormat csv)
    implements RankColumnsBuilder.With {
  /** Checks that every column has one role. */
  public RankColumns {
    ColumnRoles.requireDistinct(List.of(List.of(query, candidate, label)));
  }

  /** The columns {@code query}, {@code candidate} and {@code label}. */
  static RankColumns defaults() {
    return of("query", "candidate", "label");
  }

  /** Columns of a file with a header line. */
  static RankColumns of(String query, String candidate, String label) {
    return new RankColumns(query, candidate, label, CsvFormat.HEADED);
  }
}
