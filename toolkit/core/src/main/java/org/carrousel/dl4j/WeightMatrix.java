package org.carrousel.dl4j;

/**
 * A matrix among a layer's parameters, column by column in memory.
 *
 * @param key its name in DL4J's parameter table
 * @param fanIn by which its initial values are scaled
 * @param fanOut likewise
 */
public record WeightMatrix(String key, long rows, long columns, double fanIn, double fanOut) {
  /** A matrix with as many outputs as columns. */
  public WeightMatrix(String key, long rows, long columns, double fanIn) {
    this(key, rows, columns, fanIn, (double) columns);
  }

  /** Number of parameters. */
  public long size() {
    return rows * columns;
  }
}
