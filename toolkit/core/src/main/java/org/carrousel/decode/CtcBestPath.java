package org.carrousel.decode;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Greedy (best path) decoding of a CTC network: takes the most probable class at each time step,
 * merges repeated classes and removes blanks. It is fast, but does not always find the most
 * probable labels, whose probability is summed over many paths.
 *
 * <p>Source: Graves et al. 2006, section 3.2.
 */
public final class CtcBestPath {
  private CtcBestPath() {}

  /**
   * Decodes one sequence.
   *
   * @param logProbabilities [time][classes], the last class is the blank; probabilities or logits
   *     give the same result
   * @return labels; of equally probable classes, the one with the lowest number is taken
   * @throws org.carrousel.error.BadInputException if a value is {@code NaN}
   */
  public static int[] labels(double[][] logProbabilities) {
    LogProbabilities.requireNumbers(logProbabilities, "time step");
    int[] path = Arrays.stream(logProbabilities).mapToInt(CtcBestPath::mostProbable).toArray();
    return IntStream.range(0, path.length)
        .filter(t -> path[t] != logProbabilities[t].length - 1)
        .filter(t -> t == 0 || path[t] != path[t - 1])
        .map(t -> path[t])
        .toArray();
  }

  private static int mostProbable(double[] classes) {
    int best = 0;
    for (int c = 1; c < classes.length; c++) {
      best = classes[c] > classes[best] ? c : best;
    }
    return best;
  }
}
