package org.carrousel.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.Ink.Stroke;
import org.junit.jupiter.api.Test;

/** Worked out by hand for a line that rises straight and turns right. */
class PenFeaturesTest {
  private static final float ROUNDING = 1e-5f;

  private static Ink ink(double[][]... strokes) {
    return new Ink(
        Arrays.stream(strokes)
            .map(
                points ->
                    new Stroke(
                        Arrays.stream(points).mapToDouble(p -> p[0]).toArray(),
                        Arrays.stream(points).mapToDouble(p -> p[1]).toArray()))
            .toList());
  }

  /**
   * Up by 4, right by 4, of 8 in all. Heights along the way in pieces: 2 in the mean of the first
   * half, 4 in the second; weighted mean 3, deviation 1 of the pieces' middles.
   */
  private static final Ink ANGLE = ink(new double[][] {{10, 20}, {10, 24}, {14, 24}});

  @Test
  void movementIsInDeviationsOfTheHeight() {
    float[][] points = PenFeatures.of(ANGLE, new PenFeatureOptions(2, false, false));

    assertThat(points).hasDimensions(5, 3);
    assertThat(points[0]).containsExactly(0, 0, 1);
    assertThat(points[1]).containsExactly(new float[] {0, 2, 0}, within(ROUNDING));
    assertThat(points[2]).containsExactly(new float[] {0, 2, 0}, within(ROUNDING));
    assertThat(points[3]).containsExactly(new float[] {2, 0, 0}, within(ROUNDING));
    assertThat(points[4]).containsExactly(new float[] {2, 0, 0}, within(ROUNDING));
  }

  @Test
  void theShapeAroundTheCorner() {
    float[] corner = PenFeatures.of(ANGLE, new PenFeatureOptions(2, false, true))[2];

    double diagonal = Math.sqrt(.5);
    // Points (0,-3), (0,-1), (0,1), (2,1), (4,1) around (0,1): one of them in the nine squares.
    double here = Math.log(2);
    // Mean across 6/5. Chord from (0,-3) to (4,1): distances 0, sqrt 2, sqrt 8, sqrt 2, 0.
    double[] expected = {
      0, 2, 0, diagonal, diagonal, 0, -1, 1, -1.2, 0, diagonal, diagonal, 1, 12. / 5, 0, 0, 0, 0,
      here, 0, 0, 0, 0
    };
    assertThat(corner).hasSize(PenFeatureOptions.defaults().features());
    for (int feature = 0; feature < corner.length; feature++) {
      assertThat(corner[feature])
          .as("feature %d", feature)
          .isCloseTo((float) expected[feature], within(ROUNDING));
    }
  }

  @Test
  void sizeAndPlaceOfTheInkChangeNothing() {
    Ink larger = ink(new double[][] {{-970, 3000}, {-970, 3028}, {-942, 3028}});

    float[][] expected = PenFeatures.of(ANGLE, PenFeatureOptions.defaults());
    float[][] points = PenFeatures.of(larger, PenFeatureOptions.defaults());

    assertThat(points).hasDimensions(expected.length, expected[0].length);
    for (int p = 0; p < points.length; p++) {
      assertThat(points[p]).containsExactly(expected[p], within(ROUNDING));
    }
  }

  @Test
  void pointsLieAtEqualDistancesHoweverThePenWasRead() {
    Ink slow =
        ink(
            new double[][] {
              {10, 20}, {10, 20}, {10, 20.1}, {10, 23}, {10, 24}, {13, 24}, {14, 24}
            });

    float[][] expected = PenFeatures.of(ANGLE, new PenFeatureOptions(.5, false, false));
    float[][] points = PenFeatures.of(slow, new PenFeatureOptions(.5, false, false));

    double unit = Math.hypot(expected[1][0], expected[1][1]);
    double other = Math.hypot(points[1][0], points[1][1]);
    assertThat(unit).isCloseTo(.5, within(.02));
    assertThat(other).isCloseTo(.5, within(.02));
    for (int p = 2; p < points.length; p++) {
      assertThat(Math.hypot(points[p][0], points[p][1])).isCloseTo(other, within(1e-4));
    }
  }

  /** A bar that leans by 1 in 2 stands upright afterwards; what lies flat stays flat. */
  @Test
  void slantIsTakenOut() {
    Ink leaning = ink(new double[][] {{0, 0}, {4, 8}}, new double[][] {{0, 0}, {5, 0}});

    float[][] upright = PenFeatures.of(leaning, new PenFeatureOptions(1, true, false));
    float[][] asWritten = PenFeatures.of(leaning, new PenFeatureOptions(1, false, false));

    assertThat(upright[1][0]).isCloseTo(0, within(ROUNDING));
    assertThat(upright[1][1]).isGreaterThan(.9f);
    assertThat(asWritten[1][0] / asWritten[1][1]).isCloseTo(.5f, within(ROUNDING));
    assertThat(upright[upright.length - 1][1]).isCloseTo(0, within(ROUNDING));
  }

  @Test
  void aDotIsOnePointAndAPenThatWasLiftedMoves() {
    float[][] points =
        PenFeatures.of(
            ink(new double[][] {{0, 0}, {0, 3}}, new double[][] {{9, 3}}),
            new PenFeatureOptions(10, false, true));
    float[][] dot =
        PenFeatures.of(ink(new double[][] {{7, 7}, {7, 7}}), PenFeatureOptions.defaults());

    assertThat(points).hasDimensions(3, 23);
    assertThat(points[2][2]).isOne();
    assertThat(points[2][0]).isPositive();
    assertThat(dot).hasDimensions(1, 23);
    assertThat(dot[0]).startsWith(0, 0, 1, 0, 0, 1, 0, 0, 0);
  }

  @Test
  void aSpacingOfNothingIsRefused() {
    assertThatThrownBy(() -> PenFeatureOptions.defaults().withSpacing(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("pen-spacing: 0.0");
    assertThatThrownBy(() -> new Ink(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPointFarFromTheOthersIsRefused() {
    double[][] points = new double[60][];
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {i % 3 == 2 ? 1 : 0, i % 3 == 1 ? 1 : 0};
    }
    points[59] = new double[] {2e9, 3};

    assertThatThrownBy(() -> PenFeatures.of(ink(points), PenFeatureOptions.defaults()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fewer than 20000")
        .hasMessageContaining("leave out points far from the others");
  }
}
