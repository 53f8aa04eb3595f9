package org.carrousel.recipes.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;

/** Arrays of sequences from memory. */
public final class Sequences {
  private Sequences() {}

  /** Rounds values to single precision, [time][feature]. */
  public static float[][] toFloat(double[][] rows) {
    float[][] rounded = new float[rows.length][];
    for (int step = 0; step < rows.length; step++) {
      rounded[step] = new float[rows[step].length];
      for (int feature = 0; feature < rounded[step].length; feature++) {
        rounded[step][feature] = (float) rows[step][feature];
      }
    }
    return rounded;
  }

  /** Makes a sequence of one feature in single precision, [time][1], from a value a time step. */
  public static float[][] oneFeature(double[] values) {
    float[][] rows = new float[values.length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) values[step];
    }
    return rows;
  }

  /**
   * Names the features of sequences from memory: {@code feature 1}, {@code feature 2} and so on.
   *
   * @param sequences [sequence][time][feature]
   * @throws BadInputException if there is no sequence, a sequence has no time step, time steps
   *     differ in their number of features, or a value is not finite
   */
  public static List<String> featureNames(double[][][] sequences) {
    if (sequences.length == 0) {
      throw new BadInputException(
          "no sequences", "at least one sequence", "give arrays [sequence][time][feature]");
    }
    int features = sequences[0].length == 0 ? 0 : sequences[0][0].length;
    for (int number = 0; number < sequences.length; number++) {
      double[][] rows = sequences[number];
      if (features == 0
          || rows.length == 0
          || Arrays.stream(rows).anyMatch(row -> row.length != features)
          || !Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
        throw new BadInputException(
            "sequence %d: no time steps, another number of features, or a value that is not finite"
                .formatted(number + 1),
            "at least one time step, finite numbers, and as many features at every time step of"
                + " every sequence",
            "correct the sequence, or leave it out");
      }
    }
    return IntStream.rangeClosed(1, features).mapToObj(i -> "feature " + i).toList();
  }

  /**
   * Checks that every sequence has an answer, or none has, as in data to predict from.
   *
   * @param what the answers are, in plural
   * @throws BadInputException if there are fewer or more answers than sequences
   */
  public static void requireEach(String what, int answers, int sequences) {
    if (answers != 0 && answers != sequences) {
      throw new BadInputException(
          "%d %s for %d sequences".formatted(answers, what, sequences),
          "one for each sequence, or none to predict",
          "correct the " + what);
    }
  }
}
