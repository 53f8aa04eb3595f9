package org.carrousel.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.carrousel.loss.LogSpace;

/**
 * Next tokens drawn once for every beginning, so that nothing but the whole beginning tells them.
 *
 * @param seed of the drawing
 * @param sources beginnings of the batch, by number
 * @param vocabulary number of tokens
 */
record TableModel(long seed, List<Integer> sources, int vocabulary)
    implements StepModel<List<List<Integer>>> {
  /** With one source. */
  static TableModel of(long seed, int vocabulary) {
    return new TableModel(seed, List.of(0), vocabulary);
  }

  @Override
  public StepOutputs<List<List<Integer>>> start() {
    return steps(sources.stream().map(List::of).toList());
  }

  @Override
  public StepOutputs<List<List<Integer>>> advance(
      List<List<Integer>> states, int[] parents, int[] tokens) {
    return steps(
        IntStream.range(0, parents.length)
            .mapToObj(i -> with(states.get(parents[i]), tokens[i]))
            .toList());
  }

  private StepOutputs<List<List<Integer>>> steps(List<List<Integer>> beginnings) {
    return new StepOutputs<>(
        beginnings.stream().map(this::next).toArray(double[][]::new), beginnings);
  }

  /** After a source and tokens. */
  double[] next(List<Integer> beginning) {
    Random random = new Random(seed * 1_000_003 + beginning.hashCode());
    return LogSpace.normalize(random.doubles(vocabulary, -3, 3).toArray());
  }

  /**
   * Every sequence up to a length with its log probability: those that the end token completes,
   * with it, and those that are cut.
   */
  Map<List<Integer>, Double> sequences(int source, int maximalLength, int endToken) {
    Map<List<Integer>, Double> sequences = new LinkedHashMap<>();
    walk(List.of(source), 0, maximalLength, endToken, sequences);
    return sequences;
  }

  private void walk(
      List<Integer> beginning,
      double logProbability,
      int left,
      int endToken,
      Map<List<Integer>, Double> sequences) {
    boolean ended = beginning.size() > 1 && beginning.get(beginning.size() - 1) == endToken;
    if (ended || left == 0) {
      sequences.put(beginning.subList(1, beginning.size()), logProbability);
      return;
    }
    double[] next = next(beginning);
    for (int token = 0; token < vocabulary; token++) {
      walk(with(beginning, token), logProbability + next[token], left - 1, endToken, sequences);
    }
  }

  private static List<Integer> with(List<Integer> beginning, int token) {
    List<Integer> longer = new ArrayList<>(beginning);
    longer.add(token);
    return List.copyOf(longer);
  }
}
