package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** By hand, and beside every row of templates with a plain warping of the whole. */
class ConnectedTemplateMatchingTest {
  private static float[][] steps(double... values) {
    float[][] steps = new float[values.length][1];
    for (int step = 0; step < values.length; step++) {
      steps[step][0] = (float) values[step];
    }
    return steps;
  }

  private static final float[][][] UP_DOWN_LOW = {steps(1, 2, 3), steps(3, 2, 1), steps(0)};

  @Test
  void templatesAreFoundInOrderSlowOrFast() {
    assertThat(ConnectedTemplateMatching.align(steps(1, 2, 3), UP_DOWN_LOW)).containsExactly(0);
    assertThat(ConnectedTemplateMatching.align(steps(1, 1, 2, 3, 3, 3, 2, 1), UP_DOWN_LOW))
        .containsExactly(0, 1);
    assertThat(ConnectedTemplateMatching.align(steps(3, 1, 0, 0, 1, 3), UP_DOWN_LOW))
        .containsExactly(1, 2, 0);
  }

  @Test
  void aSequenceThatEveryTemplateIsTooLongForIsNone() {
    float[][][] tooLong = {steps(1, 2, 3, 4, 5)};

    assertThat(ConnectedTemplateMatching.align(steps(1, 5), tooLong)).isEmpty();
  }

  @Test
  void noRowOfTemplatesCostsLess() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      float[][] sequence = random(random, 1 + random.nextInt(6));
      float[][][] templates = {
        random(random, 1 + random.nextInt(3)), random(random, 1 + random.nextInt(3))
      };

      int[] found = ConnectedTemplateMatching.align(sequence, templates);

      double least = least(sequence, 0, templates);
      assertThat(cost(sequence, 0, templates, found, 0)).isEqualTo(least);
    }
  }

  private static float[][] random(Random random, int length) {
    return steps(random.ints(length, 0, 5).asDoubleStream().toArray());
  }

  /** The least cost of all rows of templates for what is left of a sequence. */
  private static double least(float[][] sequence, int from, float[][][] templates) {
    if (from == sequence.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (float[][] template : templates) {
      for (int to = from + 1; to <= sequence.length; to++) {
        double cost = warped(sequence, from, to - 1, template, template.length - 1);
        least = Math.min(least, cost + least(sequence, to, templates));
      }
    }
    return least;
  }

  /** The least cost of one row of templates. */
  private static double cost(
      float[][] sequence, int from, float[][][] templates, int[] row, int place) {
    if (place == row.length) {
      return from == sequence.length ? 0 : Double.POSITIVE_INFINITY;
    }
    float[][] template = templates[row[place]];
    double least = Double.POSITIVE_INFINITY;
    for (int to = from + 1; to <= sequence.length; to++) {
      double cost = warped(sequence, from, to - 1, template, template.length - 1);
      least = Math.min(least, cost + cost(sequence, to, templates, row, place + 1));
    }
    return least;
  }

  /** Of a time step with a place of a template, and all before them. */
  private static double warped(
      float[][] sequence, int first, int step, float[][] template, int place) {
    if (place < 0 || (step == first && place > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double difference = sequence[step][0] - template[place][0];
    double here = difference * difference;
    if (step == first) {
      return here;
    }
    double before = Double.POSITIVE_INFINITY;
    for (int back = 0; back <= 2; back++) {
      before = Math.min(before, warped(sequence, first, step - 1, template, place - back));
    }
    return here + before;
  }
}
