package org.carrousel.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.carrousel.ink.Ink.Stroke;
import org.junit.jupiter.api.Test;

class InkReorderingTest {
  private static final int DRAWS = 20_000;

  private static Stroke stroke(double... x) {
    return new Stroke(x, new double[x.length]);
  }

  /** How often each order of the points came, strokes apart by bars. */
  private static Map<String, Integer> drawn(double probability, int letters, Stroke... strokes) {
    InkReordering reordering = new InkReordering(probability);
    SplittableRandom random = new SplittableRandom(1);
    Map<String, Integer> counts = new HashMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Ink ink = reordering.reorder(new Ink(List.of(strokes)), letters, random);
      String order =
          String.join("|", ink.strokes().stream().map(s -> Arrays.toString(s.x())).toList());
      counts.merge(order.replace(".0", "").replaceAll("[\\[\\] ]", ""), 1, Integer::sum);
    }
    return counts;
  }

  private static void assertShare(Map<String, Integer> counts, String order, double share) {
    assertThat(counts.getOrDefault(order, 0) / (double) DRAWS)
        .as(order)
        .isCloseTo(share, within(.01));
  }

  @Test
  void twoStrokesOfALetterTurnAroundAndChangePlaces() {
    Map<String, Integer> counts = drawn(.2, 1, stroke(0, 3), stroke(1, 2));

    assertThat(counts).hasSize(8);
    assertShare(counts, "0,3|1,2", .8 * .8 * .8);
    assertShare(counts, "3,0|1,2", .2 * .8 * .8);
    assertShare(counts, "1,2|0,3", .8 * .8 * .2);
    assertShare(counts, "2,1|3,0", .2 * .2 * .2);
  }

  /** Each half of a loop may come first, and from either end. */
  @Test
  void aStrokeIsCutAtAnyPointWithin() {
    Map<String, Integer> counts = drawn(.5, 1, stroke(0, 1, 2, 3));

    assertShare(counts, "0,1,2,3", .5 * .5);
    assertShare(counts, "3,2,1,0", .5 * .5);
    assertShare(counts, "0,1|1,2,3", .5 * .5 * .5 * .5 * .5);
    assertShare(counts, "2,3|0,1,2", .5 * .5 * .5 * .5 * .5);
    assertThat(counts).hasSize(2 + 2 * 8);
  }

  @Test
  void strokesOfTwoLettersKeepTheirOrder() {
    Map<String, Integer> counts = drawn(.5, 2, stroke(0, 1), stroke(8, 9));

    assertThat(counts).containsOnlyKeys("0,1|8,9", "1,0|8,9", "0,1|9,8", "1,0|9,8");
  }

  @Test
  void aStrokeOfManyLettersStaysAsItIs() {
    Map<String, Integer> counts = drawn(.5, 3, stroke(0, 3, 6, 9), stroke(4, 5));

    assertThat(counts).containsOnlyKeys("0,3,6,9|4,5", "0,3,6,9|5,4");
  }
}
