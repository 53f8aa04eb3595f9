package org.carrousel.recipes.data;

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
    int features = 0;
    for (int number = 0; number < sequences.length; number++) {
      String place = "sequence " + (number + 1);
      if (sequences[number].length == 0) {
        throw wrong(place + ": no time steps", "at least one time step");
      }
      for (int step = 0; step < sequences[number].length; step++) {
        double[] row = sequences[number][step];
        features = number + step == 0 ? row.length : features;
        require("%s, time step %d".formatted(place, step + 1), row, features);
      }
    }
    return IntStream.rangeClosed(1, features).mapToObj(i -> "feature " + i).toList();
  }

  private static void require(String place, double[] row, int features) {
    if (row.length == 0 || row.length != features) {
      throw wrong(
          "%s: %d features".formatted(place, row.length),
          features == 0
              ? "at least one feature"
              : "%d features, as at the first time step of sequence 1".formatted(features));
    }
    for (int feature = 0; feature < features; feature++) {
      if (!Double.isFinite(row[feature])) {
        throw wrong("%s, feature %d: %s".formatted(place, feature + 1, row[feature]), "a number");
      }
    }
  }

  private static BadInputException wrong(String given, String expected) {
    return new BadInputException(given, expected, "correct the sequence, or leave it out");
  }

  /**
   * Checks that every example has an answer, or none has, as in data to predict from.
   *
   * @param what the answers are, in plural
   * @param examples what has them, in plural: {@code sequences}
   * @throws BadInputException if there are fewer or more answers than examples
   */
  public static void requireEach(String what, int answers, String examples, int count) {
    if (answers != 0 && answers != count) {
      throw new BadInputException(
          "%d %s for %d %s".formatted(answers, what, count, examples),
          "as many %s as %s, or none to predict".formatted(what, examples),
          "correct the " + what);
    }
  }
}
