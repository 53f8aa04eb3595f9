package org.carrousel.recipes.translate;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.recipes.data.CsvFormat;

/**
 * Names of source and target: columns of a table, or file name extensions of two parallel files.
 *
 * @param source column or file name extension of the sources
 * @param target column or file name extension of the targets
 * @param csv format of the table
 */
@Withers
public record PairColumns(
    @Key(value = "source", meaning = "column of the sources, or ending of their file")
        String source,
    @Key(value = "target", meaning = "column of the targets, or ending of their file")
        String target,
    @Embedded CsvFormat csv)
    implements PairColumnsBuilder.With {
  /** Returns the columns {@code source} and {@code target}. */
  static PairColumns defaults() {
    return of("source", "target");
  }

  /** Columns of a file with a header line, or endings of two files. */
  static PairColumns of(String source, String target) {
    return new PairColumns(source, target, CsvFormat.HEADED);
  }
}
