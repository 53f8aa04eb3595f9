package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DynamicTimeWarpingTest {
  private static final double EXACT = Double.POSITIVE_INFINITY;

  private final Random random = new Random(3);

  /** 1 2 3 and 1 2 2 3 3 differ in speed alone. */
  @Test
  void speedDoesNotMatter() {
    assertThat(DynamicTimeWarping.distance(of(1, 2, 3), of(1, 2, 2, 3, 3), EXACT)).isZero();
  }

  /** 1 3 4 beside 1 2 4: the 3 goes with the 2, or with the 4. */
  @Test
  void aHandComputedCase() {
    assertThat(DynamicTimeWarping.distance(of(1, 3, 4), of(1, 2, 4), EXACT)).isEqualTo(1);
  }

  @RepeatedTest(20)
  void isTheLeastOverAllWalks() {
    float[][] a = sequence(1 + random.nextInt(4));
    float[][] b = sequence(1 + random.nextInt(4));

    assertThat(DynamicTimeWarping.distance(a, b, EXACT))
        .isCloseTo(least(a, b, 0, 0), within(1e-9))
        .isEqualTo(DynamicTimeWarping.distance(b, a, EXACT), within(1e-9));
  }

  @RepeatedTest(20)
  void lookingForTheNearestGivesUpEarlyWithoutMissingIt() {
    float[][] sequence = sequence(5);
    float[][][] examples = new float[8][][];
    int nearest = 0;
    for (int i = 0; i < examples.length; i++) {
      examples[i] = sequence(1 + random.nextInt(5));
      if (least(sequence, examples[i], 0, 0) < least(sequence, examples[nearest], 0, 0)) {
        nearest = i;
      }
    }

    assertThat(DynamicTimeWarping.nearest(sequence, examples)).isEqualTo(nearest);
  }

  /** Tries all walks from a pair of time steps to the end. */
  private static double least(float[][] a, float[][] b, int i, int j) {
    double here = 0;
    for (int feature = 0; feature < a[i].length; feature++) {
      here += Math.pow((double) a[i][feature] - b[j][feature], 2);
    }
    boolean aEnds = i == a.length - 1;
    boolean bEnds = j == b.length - 1;
    if (aEnds && bEnds) {
      return here;
    }
    double rest = EXACT;
    if (!aEnds) {
      rest = Math.min(rest, least(a, b, i + 1, j));
    }
    if (!bEnds) {
      rest = Math.min(rest, least(a, b, i, j + 1));
    }
    if (!aEnds && !bEnds) {
      rest = Math.min(rest, least(a, b, i + 1, j + 1));
    }
    return here + rest;
  }

  private float[][] sequence(int steps) {
    float[][] rows = new float[steps][2];
    for (float[] row : rows) {
      row[0] = random.nextFloat();
      row[1] = random.nextFloat();
    }
    return rows;
  }

  private static float[][] of(float... values) {
    float[][] rows = new float[values.length][];
    for (int step = 0; step < rows.length; step++) {
      rows[step] = new float[] {values[step]};
    }
    return rows;
  }
}
