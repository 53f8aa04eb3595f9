package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrousel.datasets.Scene.Pair;
import org.carrousel.datasets.SceneGenerator.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SceneGeneratorTest {
  @ParameterizedTest
  @EnumSource
  void theSameSeedDrawsTheSameScenes(Part part) {
    List<Scene> one = SceneGenerator.generate(part, 20, 7);
    List<Scene> other = SceneGenerator.generate(part, 20, 7);
    List<Scene> others = SceneGenerator.generate(part, 20, 8);

    for (int i = 0; i < 20; i++) {
      assertThat(other.get(i).caption()).isEqualTo(one.get(i).caption());
      assertThat(other.get(i).pixels()).isEqualTo(one.get(i).pixels());
      assertThat(others.get(i).pixels()).isNotEqualTo(one.get(i).pixels());
    }
  }

  @Test
  void heldOutPairsAreInTheirPartAlone() {
    assertThat(SceneGenerator.TEST_PAIRS)
        .hasSize(6)
        .doesNotContainAnyElementsOf(SceneGenerator.VALIDATION_PAIRS);
    for (Scene scene : SceneGenerator.generate(Part.TRAIN, 2000, 1)) {
      assertThat(scene.pairs())
          .doesNotContainAnyElementsOf(SceneGenerator.TEST_PAIRS)
          .doesNotContainAnyElementsOf(SceneGenerator.VALIDATION_PAIRS);
    }
    for (Scene scene : SceneGenerator.generate(Part.VALIDATION, 500, 2)) {
      assertThat(scene.pairs())
          .doesNotContainAnyElementsOf(SceneGenerator.TEST_PAIRS)
          .containsAnyElementsOf(SceneGenerator.VALIDATION_PAIRS);
    }
    for (Scene scene : SceneGenerator.generate(Part.TEST, 500, 3)) {
      assertThat(scene.pairs())
          .doesNotContainAnyElementsOf(SceneGenerator.VALIDATION_PAIRS)
          .containsAnyElementsOf(SceneGenerator.TEST_PAIRS);
    }
  }

  @Test
  void everyColourAndShapeAndAllOtherPairsAreTrainedOn() {
    Set<Pair> seen = new HashSet<>();
    SceneGenerator.generate(Part.TRAIN, 2000, 1).forEach(scene -> seen.addAll(scene.pairs()));

    assertThat(seen).hasSize(48 - 6 - 6);
    assertThat(seen.stream().map(Pair::colour).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(SceneColour.values());
    assertThat(seen.stream().map(Pair::shape).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(SceneShape.values());
  }

  /** The middle of the pixels of a thing's colour, found without knowing how it was drawn. */
  @Test
  void thePixelsShowWhatTheCaptionSays() {
    int checked = 0;
    for (Scene scene : SceneGenerator.generate(Part.TRAIN, 300, 5)) {
      if (scene.first().colour() == scene.second().colour()) {
        continue;
      }
      double[] first = middle(scene, scene.first().colour());
      double[] second = middle(scene, scene.second().colour());
      double across = second[0] - first[0];
      double down = second[1] - first[1];
      String words = Math.abs(across) > Math.abs(down) ? " is left of a " : " is above a ";
      assertThat(scene.caption()).contains(words);
      assertThat(Math.abs(across) > Math.abs(down) ? across : down).isPositive();
      checked++;
    }
    assertThat(checked).isGreaterThan(200);
  }

  /** Column and row. */
  private static double[] middle(Scene scene, SceneColour colour) {
    double[] sums = new double[3];
    for (int row = 0; row < Scene.SIZE; row++) {
      for (int column = 0; column < Scene.SIZE; column++) {
        if (near(scene, colour, row, column)) {
          sums[0] += column;
          sums[1] += row;
          sums[2]++;
        }
      }
    }
    assertThat(sums[2]).as("pixels that are %s in \"%s\"", colour, scene.caption()).isPositive();
    return new double[] {sums[0] / sums[2], sums[1] / sums[2]};
  }

  private static boolean near(Scene scene, SceneColour colour, int row, int column) {
    for (int channel = 0; channel < 3; channel++) {
      int value = scene.pixels()[(channel * Scene.SIZE + row) * Scene.SIZE + column] & 0xFF;
      if (Math.abs(value - colour.channel(channel)) > 37) {
        return false;
      }
    }
    return true;
  }

  @Test
  void captionsAreOfFewWords() {
    Set<String> words =
        SceneGenerator.generate(Part.TRAIN, 1000, 1).stream()
            .flatMap(scene -> Arrays.stream(scene.caption().split(" ")))
            .collect(Collectors.toSet());

    assertThat(words).hasSize(8 + 6 + 7).contains("a", "is", "left", "of", "above", "small");
    assertThat(SceneGenerator.generate(Part.TRAIN, 1, 1).get(0).caption())
        .matches("a (small|large) \\w+ \\w+ is (left of|above) a (small|large) \\w+ \\w+");
  }
}
