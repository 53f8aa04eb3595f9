package org.carrousel.recipes.data;

import java.util.Arrays;
import org.carrousel.error.BadInputException;

/**
 * A sequence with the numbers to predict at its time steps.
 *
 * @param name by which predictions call it
 * @param rows [time][feature], at least one time step, user's units, none missing
 * @param targets [time], user's units; {@code NaN} at time steps without a number to predict
 * @param place file and line, as messages name it
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to the network, compared by nobody
public record MeasuredSequence(String name, float[][] rows, double[] targets, String place) {
  /** Checks the lengths. */
  public MeasuredSequence {
    if (rows.length == 0 || rows.length != targets.length) {
      throw new BadInputException(
          "%s: %d time steps, %d targets".formatted(name, rows.length, targets.length),
          "at least one time step, and as many targets",
          "correct the sequence");
    }
  }

  /**
   * A sequence from memory with one number, which belongs to its last time step.
   *
   * @param rows [time][feature]
   * @param target user's units; {@code NaN} if it is not known
   */
  public static MeasuredSequence of(String name, double[][] rows, double target) {
    double[] targets = new double[rows.length];
    Arrays.fill(targets, Double.NaN);
    if (rows.length > 0) {
      targets[rows.length - 1] = target;
    }
    return new MeasuredSequence(name, Sequences.toFloat(rows), targets, "sequence " + name);
  }

  /** Whether a time step has a number to predict. */
  public boolean hasTarget() {
    return Arrays.stream(targets).anyMatch(target -> !Double.isNaN(target));
  }
}
