package org.carrousel.recipes.regress;

/**
 * An example, or several: a sequence with the numbers that belong to its time steps.
 *
 * @param name by which predictions call it
 * @param rows [time][feature], at least one time step, user's units, none missing
 * @param targets [time], user's units; {@code NaN} where no number is known or wanted
 * @param place file and line, as messages name it
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to the network, compared by nobody
public record MeasuredSequence(String name, float[][] rows, double[] targets, String place) {
  /** Checks the lengths. */
  public MeasuredSequence {
    if (rows.length == 0 || rows.length != targets.length) {
      throw new IllegalArgumentException(
          "%s: %d time steps, %d targets".formatted(name, rows.length, targets.length));
    }
  }
}
