package org.carrousel.attention;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;

/**
 * Weights of the source for every state of the decoder, and the sums of source states with them.
 * What lies behind each other, columns, is a vector for each row of each time step, the rows of a
 * time step beside each other. Rows are shared out among threads.
 */
final class Alignment {
  /** As long as Java takes for a value of a pair of states, a product takes for so many. */
  private static final int EFFORT = 100;

  private final AttentionSource source;
  private final IntUnaryOperator sourceRow;
  private final List<Part> parts;
  private final int rows;
  private final int steps;
  private final int valueWidth;

  /** [row][step][source step], behind each other. */
  private final double[] weights;

  /** Rows that one thread computes, with room of its own. */
  private record Part(RowRange rows, ScoreFunction scoreFunction) {}

  /**
   * @param sourceRow the row of the source that belongs to a row of the decoder
   * @param scoreFunction makes one for each thread
   * @param rows of the decoder
   * @param steps of the decoder
   */
  Alignment(
      AttentionSource source,
      IntUnaryOperator sourceRow,
      Supplier<ScoreFunction> scoreFunction,
      int rows,
      int steps) {
    this.source = source;
    this.sourceRow = sourceRow;
    this.rows = rows;
    this.steps = steps;
    this.valueWidth = source.values().length / (source.batch() * source.steps());
    this.weights = new double[rows * steps * source.steps()];
    long multiplications = (long) EFFORT * weights.length * valueWidth;
    this.parts =
        RowRange.split(rows, multiplications).stream()
            .map(range -> new Part(range, scoreFunction.get()))
            .toList();
  }

  /** Those that took part in {@link #differentiate}. */
  List<ScoreFunction> scoreFunctions() {
    return parts.stream().map(Part::scoreFunction).toList();
  }

  private void forEachPart(Consumer<Part> work) {
    ParallelFor.forEach(parts.size(), number -> work.accept(parts.get(number)));
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
    forEachPart(
        part -> {
          for (int row = part.rows.from(); row < part.rows.to(); row++) {
            for (int step = 0; step < steps; step++) {
              look(row, step, part.scoreFunction, queries, contexts);
            }
          }
        });
    return contexts;
  }

  private void look(
      int row, int step, ScoreFunction scoreFunction, double[] queries, double[] contexts) {
    int column = row + rows * step;
    int query = column * scoreFunction.width();
    forEachSource(
        row,
        step,
        (s, weight) ->
            weights[weight] =
                scoreFunction.score(queries, query, source.keys(), s * scoreFunction.width()));
    normalise(row, step);
    forEachSource(
        row,
        step,
        (s, weight) ->
            VectorArithmetic.add(
                weights[weight],
                source.values(),
                s * valueWidth,
                contexts,
                column * valueWidth,
                valueWidth));
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
   * Gradients of what goes in, to which is added: columns behind each other.
   *
   * @param ofQueries of {@code queries}
   * @param ofValues of the source's values
   * @param ofKeys the array of {@code ofValues} itself where values are the keys
   */
  record Gradients(double[] ofQueries, double[] ofValues, double[] ofKeys) {}

  /** Adds gradients, from that of the contexts, where each row has a source of its own. */
  void differentiate(double[] queries, double[] ofContexts, Gradients gradients) {
    forEachPart(
        part -> {
          for (int row = part.rows.from(); row < part.rows.to(); row++) {
            for (int step = 0; step < steps; step++) {
              differentiate(row, step, part.scoreFunction, queries, ofContexts, gradients);
            }
          }
        });
  }

  private void differentiate(
      int row,
      int step,
      ScoreFunction scoreFunction,
      double[] queries,
      double[] ofContexts,
      Gradients gradients) {
    int column = row + rows * step;
    int context = column * valueWidth;
    int first = at(row, step);
    double[] ofWeights = new double[source.steps()];
    double[] mean = {0};
    forEachSource(
        row,
        step,
        (s, weight) -> {
          int value = s * valueWidth;
          double gradient =
              VectorArithmetic.product(ofContexts, context, source.values(), value, valueWidth);
          ofWeights[weight - first] = gradient;
          mean[0] += weights[weight] * gradient;
          VectorArithmetic.add(
              weights[weight], ofContexts, context, gradients.ofValues, value, valueWidth);
        });
    int width = scoreFunction.width();
    forEachSource(
        row,
        step,
        (s, weight) ->
            scoreFunction.differentiate(
                queries,
                column * width,
                source.keys(),
                s * width,
                weights[weight] * (ofWeights[weight - first] - mean[0]),
                gradients.ofQueries,
                gradients.ofKeys));
  }
}
