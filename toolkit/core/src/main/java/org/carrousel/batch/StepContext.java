package org.carrousel.batch;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Joins time steps of a sequence with their neighbours, and delays answers to time steps. */
public final class StepContext {
  private StepContext() {}

  /**
   * Joins time steps with those around them; outside the sequence all features are 0, the mean of
   * standardized ones.
   *
   * @param rows [time][feature]
   * @param context time steps on either side
   * @param delay time steps that are added at the end
   */
  public static float[][] windows(float[][] rows, int context, int delay) {
    int width = rows[0].length;
    float[][] windows = new float[rows.length + delay][width * (2 * context + 1)];
    for (int step = 0; step < windows.length; step++) {
      for (int offset = -context; offset <= context; offset++) {
        int from = step + offset;
        if (from >= 0 && from < rows.length) {
          System.arraycopy(rows[from], 0, windows[step], (offset + context) * width, width);
        }
      }
    }
    return windows;
  }

  /**
   * Concatenates neighbouring time steps; the last one is repeated to fill the last group.
   *
   * @param rows [time][feature]
   * @param count time steps of a group; 1 leaves the sequence as it is
   */
  public static float[][] stacked(float[][] rows, int count) {
    if (count == 1) {
      return rows;
    }
    int width = rows[0].length;
    float[][] stacked = new float[(rows.length + count - 1) / count][width * count];
    for (int step = 0; step < stacked.length; step++) {
      for (int part = 0; part < count; part++) {
        float[] row = rows[Math.min(rows.length - 1, step * count + part)];
        System.arraycopy(row, 0, stacked[step], part * width, width);
      }
    }
    return stacked;
  }

  /**
   * Averages pieces of equal length; a sequence of fewer time steps stays as it is.
   *
   * @param rows [time][feature]
   * @param pieces time steps of the result
   */
  public static float[][] averaged(float[][] rows, int pieces) {
    if (rows.length <= pieces) {
      return rows;
    }
    float[][] means = new float[pieces][rows[0].length];
    for (int piece = 0; piece < pieces; piece++) {
      int from = piece * rows.length / pieces;
      int to = (piece + 1) * rows.length / pieces;
      for (int step = from; step < to; step++) {
        for (int feature = 0; feature < means[piece].length; feature++) {
          means[piece][feature] += rows[step][feature] / (to - from);
        }
      }
    }
    return means;
  }

  /** Delays answers [time][value]; the first time steps have none. */
  public static float[][] delayed(float[][] answers, int delay) {
    float[][] delayed = new float[delay + answers.length][];
    Arrays.fill(delayed, FeatureSequences.NONE);
    System.arraycopy(answers, 0, delayed, delay, answers.length);
    return delayed;
  }

  /** Delays numbers of classes, [time]; the first time steps have none. */
  public static int[] delayed(int[] numbers, int delay) {
    return IntStream.concat(
            IntStream.generate(() -> TokenSequences.NONE).limit(delay), Arrays.stream(numbers))
        .toArray();
  }
}
