package org.carrousel.recipes.translate;

import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Names of source and target: columns of a table, or file name extensions of two parallel files.
 *
 * @param source column or file name extension of the sources
 * @param target column or file name extension of the targets
 */
@Withers
public record PairColumns(
    @Key(value = "source", meaning = "column of the sources, or ending of their file")
        String source,
    @Key(value = "target", meaning = "column of the targets, or ending of their file")
        String target)
    implements PairColumnsBuilder.With {
  /** Returns the columns {@code source} and {@code target}. */
  static PairColumns defaults() {
    return new PairColumns("source", "target");
  }
}
