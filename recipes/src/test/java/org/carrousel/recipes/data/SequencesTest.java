package org.carrousel.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class SequencesTest {
  private static final double[][] GOOD = {{1, 2}, {3, 4}};

  @Test
  void featuresAreNumbered() {
    assertThat(Sequences.featureNames(new double[][][] {GOOD, {{5, 6}}}))
        .containsExactly("feature 1", "feature 2");
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    assertRefused("sequence 2: no time steps", "at least one time step", new double[][] {});
    assertRefused(
        "sequence 2, time step 2: 1 features",
        "2 features, as at the first time step of sequence 1",
        new double[][] {{1, 2}, {3}});
    assertRefused(
        "sequence 2, time step 1, feature 2: NaN", "a number", new double[][] {{1, Double.NaN}});
    assertRefused(
        "sequence 2, time step 2, feature 1: -Infinity",
        "a number",
        new double[][] {{1, 2}, {Double.NEGATIVE_INFINITY, 2}});
  }

  @Test
  void theFirstSequenceNeedsFeatures() {
    assertThatThrownBy(() -> Sequences.featureNames(new double[][][] {{{}}}))
        .hasMessage(message("sequence 1, time step 1: 0 features", "at least one feature"));
  }

  private static void assertRefused(String given, String expected, double[]... second) {
    assertThatThrownBy(() -> Sequences.featureNames(new double[][][] {GOOD, second}))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message(given, expected));
  }

  private static String message(String given, String expected) {
    return "%s\n  expected: %s\n  to do: correct the sequence, or leave it out"
        .formatted(given, expected);
  }
}
