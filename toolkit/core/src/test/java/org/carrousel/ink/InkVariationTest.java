package org.carrousel.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.Ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkVariationTest {
  private static final Ink INK =
      new Ink(List.of(new Stroke(new double[] {0, 2, 1}, new double[] {0, 1, 2})));

  @Test
  void withoutChangesInkStaysAsItWas() {
    assertThat(InkVariation.none().isNone()).isTrue();
    assertThat(InkVariation.none().vary(INK, 1, new SplittableRandom(1))).isSameAs(INK);
  }

  @Test
  void eachChangeIsMadeAlone() {
    InkVariation distorted = InkVariation.none().withDistortion(.2);
    InkVariation reordered = InkVariation.none().withReordering(.5);

    assertThat(distorted.isNone()).isFalse();
    assertThat(reordered.isNone()).isFalse();
    assertThat(distorted.vary(INK, 1, new SplittableRandom(1)).strokes())
        .singleElement()
        .satisfies(stroke -> assertThat(stroke.x()).doesNotContain(2));
    SplittableRandom random = new SplittableRandom(1);
    for (int draw = 0; draw < 100; draw++) {
      assertThat(reordered.vary(INK, 1, random).strokes())
          .allSatisfy(stroke -> assertThat(stroke.x()).containsAnyOf(0, 1, 2));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, 1.1, Double.NaN})
  void distortionsOutOfRangeAreRefused(double distortion) {
    assertThatThrownBy(() -> new InkVariation(distortion, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("pen-distortion: " + distortion);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, .6, Double.NaN})
  void reorderingsOutOfRangeAreRefused(double reordering) {
    assertThatThrownBy(() -> new InkVariation(0, reordering))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("pen-reordering: " + reordering);
  }
}
