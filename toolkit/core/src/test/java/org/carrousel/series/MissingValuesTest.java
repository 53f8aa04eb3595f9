package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingValuesTest {
  private static final double NAN = Double.NaN;

  private static double[] filled(MissingValues missing, double... values) {
    missing.fill(values, i -> "row " + i);
    return values;
  }

  private static String[] filled(MissingValues missing, String... values) {
    missing.fill(values, i -> "row " + i);
    return values;
  }

  @Test
  void refuseNamesTheFirstMissingPlace() {
    assertThat(filled(MissingValues.REFUSE, 1, 2)).containsExactly(1, 2);
    assertThatThrownBy(() -> filled(MissingValues.REFUSE, 1, NAN, NAN))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("row 1", "forward-fill");
    assertThatThrownBy(() -> filled(MissingValues.REFUSE, "a", null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 1");
  }

  @Test
  void forwardFillRepeatsTheLastValue() {
    assertThat(filled(MissingValues.FORWARD_FILL, 1, NAN, NAN, 4, NAN))
        .containsExactly(1, 1, 1, 4, 4);
    assertThat(filled(MissingValues.FORWARD_FILL, "a", null, "b", null))
        .containsExactly("a", "a", "b", "b");
  }

  @Test
  void interpolateDrawsAStraightLineAndRepeatsTheLastValueAtTheEnd() {
    // From 1 at step 0 to 7 at step 3: 2 a step.
    assertThat(filled(MissingValues.INTERPOLATE, 1, NAN, NAN, 7, NAN, NAN))
        .containsExactly(1, 3, 5, 7, 7, 7);
    assertThat(filled(MissingValues.INTERPOLATE, 1, NAN, 2, NAN, 4))
        .containsExactly(1, 1.5, 2, 3, 4);
    assertThat(filled(MissingValues.INTERPOLATE, "a", null, "b")).containsExactly("a", "a", "b");
  }

  @ParameterizedTest
  @EnumSource(names = {"FORWARD_FILL", "INTERPOLATE"})
  void aFillNeedsAFirstValue(MissingValues missing) {
    assertThatThrownBy(() -> filled(missing, NAN, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("row 0", "missing: zero");
    assertThatThrownBy(() -> filled(missing, null, "b"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 0");
  }

  @Test
  void zeroFillsNumbersAndLeavesCategories() {
    assertThat(filled(MissingValues.ZERO, NAN, 2, NAN)).containsExactly(0, 2, 0);
    assertThat(filled(MissingValues.ZERO, null, "b")).containsExactly(null, "b");
  }

  @Test
  void maskLeavesAll() {
    assertThat(filled(MissingValues.MASK, NAN, 2)).containsExactly(NAN, 2);
    assertThat(filled(MissingValues.MASK, null, "b")).containsExactly(null, "b");
  }
}
