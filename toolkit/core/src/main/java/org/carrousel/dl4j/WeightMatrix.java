package org.carrousel.dl4j;

/**
 * Weight matrix of a layer, in column-major order.
 *
 * @param key name in DL4J's parameter table
 * @param fanIn number of inputs for weight initialization
 * @param fanOut number of outputs for weight initialization
 */
public record WeightMatrix(String key, long rows, long columns, double fanIn, double fanOut) {
  /** Creates a matrix whose fan-out is its number of columns. */
  public WeightMatrix(String key, long rows, long columns, double fanIn) {
    this(key, rows, columns, fanIn, (double) columns);
  }

  /** Returns the number of parameters. */
  public long size() {
    return rows * columns;
  }
}
