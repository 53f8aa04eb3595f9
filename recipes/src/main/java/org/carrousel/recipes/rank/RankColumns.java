package org.carrousel.recipes.rank;

import org.carrousel.error.BadInputException;

/**
 * What the columns of a CSV are to a ranking, each row a pair.
 *
 * @param query the column of the question
 * @param candidate the column of a text that may answer it
 * @param label the column of 1 where it does and 0 where not
 */
public record RankColumns(String query, String candidate, String label) {
  /** Checks that every column has one part to play. */
  public RankColumns {
    if (query.equals(candidate) || label.equals(query) || label.equals(candidate)) {
      throw new BadInputException(
          "columns: query %s, candidate %s, label %s".formatted(query, candidate, label),
          "three different columns",
          "correct the keys query, candidate and label");
    }
  }

  /** Columns called what they are. */
  static RankColumns defaults() {
    return new RankColumns("query", "candidate", "label");
  }

  /** The same with another column of the question. */
  public RankColumns query(String query) {
    return new RankColumns(query, candidate, label);
  }

  /** The same with another column of the candidate. */
  public RankColumns candidate(String candidate) {
    return new RankColumns(query, candidate, label);
  }

  /** The same with another column of the label. */
  public RankColumns label(String label) {
    return new RankColumns(query, candidate, label);
  }
}
