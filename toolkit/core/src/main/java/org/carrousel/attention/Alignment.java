package org.carrousel.attention;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;

/**
 * Attention weights and context vectors of a batch. Arrays of vectors have one vector per row and
 * time step; the rows of a time step are adjacent. The rows are distributed over threads.
 */
final class Alignment {
  /** Cost of one value of a pair of states, in multiplications of a matrix product. */
  private static final int COST = 100;

  private final AttentionSource source;
  private final IntUnaryOperator sourceRow;
  private final List<Worker> workers;
  private final int rows;
  private final int steps;
  private final int valueWidth;

  /** Attention weights, [row][step][source step] in one array. */
  private final double[] weights;

  /** Rows of one thread, and its score function with buffers. */
  private record Worker(RowRange rows, ScoreFunction scoreFunction) {}

  /**
   * @param sourceRow returns the row of the source for a row of the decoder
   * @param scoreFunction creates a score function for each thread
   * @param rows batch size of the decoder
   * @param steps time steps of the decoder
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
    long multiplications = (long) COST * weights.length * valueWidth;
    this.workers =
        RowRange.split(rows, multiplications).stream()
            .map(range -> new Worker(range, scoreFunction.get()))
            .toList();
  }

  /** Returns the score functions of all threads, which hold parts of the gradients. */
  List<ScoreFunction> scoreFunctions() {
    return workers.stream().map(Worker::scoreFunction).toList();
  }

  private void forEachWorker(Consumer<Worker> work) {
    ParallelFor.forEach(workers.size(), number -> work.accept(workers.get(number)));
  }

  /** Returns the attention weights of a row, [step][source step]; those of a step sum to 1. */
  double[][] weights(int row) {
    double[][] rowWeights = new double[steps][source.steps()];
    for (int step = 0; step < steps; step++) {
      System.arraycopy(weights, offset(row, step), rowWeights[step], 0, source.steps());
    }
    return rowWeights;
  }

  private int offset(int row, int step) {
    return (row * steps + step) * source.steps();
  }

  private interface SourceAction {
    /** Processes an unmasked source state, given its column and the index of its weight. */
    void accept(int sourceColumn, int weight);
  }

  private void forEachSource(int row, int step, SourceAction action) {
    int sourceRowNumber = sourceRow.applyAsInt(row);
    int first = offset(row, step);
    for (int s = 0; s < source.steps(); s++) {
      if (!source.mask().missing(sourceRowNumber, s)) {
        action.accept(source.column(sourceRowNumber, s), first + s);
      }
    }
  }

  /** Computes the attention weights and returns the contexts, given the queries of the decoder. */
  double[] contexts(double[] queries) {
    double[] contexts = new double[valueWidth * rows * steps];
    forEachWorker(
        worker -> {
          for (int row = worker.rows.from(); row < worker.rows.to(); row++) {
            for (int step = 0; step < steps; step++) {
              attend(row, step, worker.scoreFunction, queries, contexts);
            }
          }
        });
    return contexts;
  }

  private void attend(
      int row, int step, ScoreFunction scoreFunction, double[] queries, double[] contexts) {
    int column = row + rows * step;
    int query = column * scoreFunction.width();
    forEachSource(
        row,
        step,
        (s, weight) ->
            weights[weight] =
                scoreFunction.score(queries, query, source.keys(), s * scoreFunction.width()));
    normalize(row, step);
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

  /** Computes the softmax over unmasked source states; the largest score is subtracted first. */
  private void normalize(int row, int step) {
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
   * Arrays to which gradients are added, with the layout of the arrays of vectors.
   *
   * @param queries gradient of the queries
   * @param values gradient of the source values
   * @param keys gradient of the source keys; the same array as {@code values} if values are keys
   */
  record Gradients(double[] queries, double[] values, double[] keys) {}

  /**
   * Adds the gradients of queries, values and keys. Two rows must not have the same source.
   *
   * @param contextGradient gradient of the contexts
   */
  void differentiate(double[] queries, double[] contextGradient, Gradients gradients) {
    forEachWorker(
        worker -> {
          for (int row = worker.rows.from(); row < worker.rows.to(); row++) {
            for (int step = 0; step < steps; step++) {
              differentiate(row, step, worker.scoreFunction, queries, contextGradient, gradients);
            }
          }
        });
  }

  private void differentiate(
      int row,
      int step,
      ScoreFunction scoreFunction,
      double[] queries,
      double[] contextGradient,
      Gradients gradients) {
    int column = row + rows * step;
    int context = column * valueWidth;
    int first = offset(row, step);
    double[] weightGradient = new double[source.steps()];
    double[] mean = {0};
    forEachSource(
        row,
        step,
        (s, weight) -> {
          int value = s * valueWidth;
          double gradient =
              VectorArithmetic.product(
                  contextGradient, context, source.values(), value, valueWidth);
          weightGradient[weight - first] = gradient;
          mean[0] += weights[weight] * gradient;
          VectorArithmetic.add(
              weights[weight], contextGradient, context, gradients.values, value, valueWidth);
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
                weights[weight] * (weightGradient[weight - first] - mean[0]),
                gradients.queries,
                gradients.keys));
  }
}
