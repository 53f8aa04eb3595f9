package org.carrousel.attention;

import java.util.function.IntUnaryOperator;

/**
 * Weights of the source for every state of the decoder, and the sums of source states with them.
 * What lies behind each other, columns, is a vector for each row of each time step, the rows of a
 * time step beside each other.
 */
final class Alignment {
  private final Source source;
  private final IntUnaryOperator sourceRow;
  private final Comparison comparison;
  private final int rows;
  private final int steps;
  private final int valueWidth;

  /** [row][step][source step], behind each other. */
  private final double[] weights;

  /**
   * @param sourceRow the row of the source that belongs to a row of the decoder
   * @param rows of the decoder
   * @param steps of the decoder
   */
  Alignment(Source source, IntUnaryOperator sourceRow, Comparison comparison, int rows, int steps) {
    this.source = source;
    this.sourceRow = sourceRow;
    this.comparison = comparison;
    this.rows = rows;
    this.steps = steps;
    this.valueWidth = source.values().length / (source.batch() * source.steps());
    this.weights = new double[rows * steps * source.steps()];
  }

  /** What a row's decoder looked at, [step][source step]; each step's sum is 1. */
  double[][] weights(int row) {
    double[][] ofRow = new double[steps][source.steps()];
    for (int step = 0; step < steps; step++) {
      System.arraycopy(weights, at(row, step), ofRow[step], 0, source.steps());
    }
    return ofRow;
  }

  private int at(int row, int step) {
    return (row * steps + step) * source.steps();
  }

  private interface Pair {
    /** Takes a state of the source that is there: its column, and where its weight is. */
    void take(int sourceColumn, int weight);
  }

  private void forEachSource(int row, int step, Pair pair) {
    int sourceOf = sourceRow.applyAsInt(row);
    int first = at(row, step);
    for (int s = 0; s < source.steps(); s++) {
      if (!source.mask().missing(sourceOf, s)) {
        pair.take(source.column(sourceOf, s), first + s);
      }
    }
  }

  /** The contexts, from the queries of the decoder. */
  double[] contexts(double[] queries) {
    double[] contexts = new double[valueWidth * rows * steps];
    for (int row = 0; row < rows; row++) {
      for (int step = 0; step < steps; step++) {
        int column = row + rows * step;
        int query = column * comparison.width();
        forEachSource(
            row,
            step,
            (s, weight) ->
                weights[weight] =
                    comparison.score(queries, query, source.keys(), s * comparison.width()));
        normalise(row, step);
        forEachSource(
            row,
            step,
            (s, weight) ->
                Vectors.add(
                    weights[weight],
                    source.values(),
                    s * valueWidth,
                    contexts,
                    column * valueWidth,
                    valueWidth));
      }
    }
    return contexts;
  }

  /** Softmax over what is there, the largest score taken off before the exponential. */
  private void normalise(int row, int step) {
    double[] largestAndSum = {Double.NEGATIVE_INFINITY, 0};
    forEachSource(
        row, step, (s, weight) -> largestAndSum[0] = Math.max(largestAndSum[0], weights[weight]));
    forEachSource(
        row,
        step,
        (s, weight) -> {
          weights[weight] = Math.exp(weights[weight] - largestAndSum[0]);
          largestAndSum[1] += weights[weight];
        });
    forEachSource(row, step, (s, weight) -> weights[weight] /= largestAndSum[1]);
  }

  /**
   * Adds gradients, from that of the contexts.
   *
   * @param keyGradients the array of {@code valueGradients} itself where values are the keys
   */
  void differentiate(
      double[] queries,
      double[] contextGradients,
      double[] queryGradients,
      double[] valueGradients,
      double[] keyGradients) {
    double[] ofWeights = new double[weights.length];
    for (int row = 0; row < rows; row++) {
      for (int step = 0; step < steps; step++) {
        int column = row + rows * step;
        double[] mean = {0};
        forEachSource(
            row,
            step,
            (s, weight) -> {
              int value = s * valueWidth;
              int context = column * valueWidth;
              ofWeights[weight] =
                  Vectors.product(contextGradients, context, source.values(), value, valueWidth);
              mean[0] += weights[weight] * ofWeights[weight];
              Vectors.add(
                  weights[weight], contextGradients, context, valueGradients, value, valueWidth);
            });
        int width = comparison.width();
        forEachSource(
            row,
            step,
            (s, weight) ->
                comparison.differentiate(
                    queries,
                    column * width,
                    source.keys(),
                    s * width,
                    weights[weight] * (ofWeights[weight] - mean[0]),
                    queryGradients,
                    keyGradients));
      }
    }
  }
}
