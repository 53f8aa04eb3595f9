package org.carrousel.recipes.translate;

import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Names of source and target: columns of a table, or endings of two files with parallel lines.
 *
 * @param source column or ending of the sources
 * @param target column or ending of the targets
 */
@Withers
public record PairColumns(
    @Key(value = "source", meaning = "column of the sources, or ending of their file")
        String source,
    @Key(value = "target", meaning = "column of the targets, or ending of their file")
        String target)
    implements PairColumnsBuilder.With {
  /** The columns {@code source} and {@code target}. */
  static PairColumns defaults() {
    return new PairColumns("source", "target");
  }
}
