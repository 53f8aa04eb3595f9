package org.carrousel.decode;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the most probable path of a CTC network spells: at each time step the most probable class,
 * equal neighbours merged, blanks removed. Fast; the most probable labelling, which many paths may
 * share, can be another.
 *
 * <p>Source: Graves et al. 2006, section 3.2.
 */
public final class CtcBestPath {
  private CtcBestPath() {}

  /**
   * Decodes one sequence.
   *
   * @param logProbabilities [time][classes], the last class the blank; anything that grows with the
   *     probability will do
   * @return labels; of equally probable classes the one with the lower number
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
