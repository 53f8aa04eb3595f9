package org.carrousel.recipes.translate;

/**
 * What source and target are called: columns of a table, or endings of two files whose lines belong
 * together.
 */
public record PairColumns(String source, String target) {
  /** The columns {@code source} and {@code target}. */
  static PairColumns defaults() {
    return new PairColumns("source", "target");
  }

  /** The same with another source. */
  public PairColumns source(String source) {
    return new PairColumns(source, target);
  }

  /** The same with another target. */
  public PairColumns target(String target) {
    return new PairColumns(source, target);
  }
}
