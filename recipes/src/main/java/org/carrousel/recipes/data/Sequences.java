package org.carrousel.recipes.data;

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

  /** One feature at each time step, [time][1], rounded to single precision. */
  public static float[][] column(double[] values) {
    float[][] rows = new float[values.length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) values[step];
    }
    return rows;
  }
}
