package org.carrousel.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.carrousel.ink.Ink.Stroke;
import org.junit.jupiter.api.Test;

class InkDistortionTest {
  /** An upright line of height 2, and a dot beside its foot. */
  private static final Ink INK =
      new Ink(
          List.of(
              new Stroke(new double[] {0, 0, 0}, new double[] {0, 1, 2}),
              new Stroke(new double[] {3}, new double[] {0})));

  @Test
  void pointsStayInTheirStrokes() {
    Ink distorted = new InkDistortion(.3).distort(INK, new SplittableRandom(1));

    assertThat(distorted.strokes()).extracting(Stroke::points).containsExactly(3, 1);
  }

  @Test
  void theSameSeedGivesTheSameInk() {
    double[] one = points(new InkDistortion(.2).distort(INK, new SplittableRandom(7)));
    double[] same = points(new InkDistortion(.2).distort(INK, new SplittableRandom(7)));
    double[] other = points(new InkDistortion(.2).distort(INK, new SplittableRandom(8)));

    assertThat(one).isEqualTo(same).isNotEqualTo(other);
  }

  /** Waves no higher than heights of a deviation's size, so nothing goes farther than a few. */
  @Test
  void pointsMoveAboutAsFarAsTheDeviationSays() {
    double[] before = points(INK);
    double deviation = .05;
    SplittableRandom random = new SplittableRandom(3);
    double squares = 0;
    int draws = 2000;
    for (int draw = 0; draw < draws; draw++) {
      double[] after = points(new InkDistortion(deviation).distort(INK, random));
      double dx = after[4] - before[4];
      double dy = after[5] - before[5];
      squares += dx * dx + dy * dy;
    }

    // The line's top, (0, 2): turned by d, it goes 2 d aside; a wave, 1 d high at its crest and
    // d / sqrt 2 in the mean, moves it aside and another one up.
    double expected = deviation * deviation * (4 + .5 + .5);
    assertThat(Math.sqrt(squares / draws)).isCloseTo(Math.sqrt(expected), within(.004));
  }

  @Test
  void inkWithoutHeightIsBentNowhere() {
    Ink dot = new Ink(List.of(new Stroke(new double[] {0}, new double[] {0})));

    assertThat(points(new InkDistortion(1).distort(dot, new SplittableRandom(1))))
        .containsExactly(new double[] {0, 0}, within(1e-12));
  }

  /** x and y of each point, behind each other. */
  private static double[] points(Ink ink) {
    return ink.strokes().stream()
        .flatMapToDouble(
            stroke ->
                IntStream.range(0, 2 * stroke.points())
                    .mapToDouble(i -> i % 2 == 0 ? stroke.x()[i / 2] : stroke.y()[i / 2]))
        .toArray();
  }
}
