package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtcBestPathTest {
  /** Certain of the classes of a path, the blank being 3. */
  private static double[][] certain(String path) {
    return path.chars()
        .mapToObj(
            c -> {
              double[] classes = new double[4];
              Arrays.fill(classes, Double.NEGATIVE_INFINITY);
              classes[c == '-' ? 3 : c - '0'] = 0;
              return classes;
            })
        .toArray(double[][]::new);
  }

  @ParameterizedTest(name = "{0} spells {1}")
  @CsvSource({
    "0, 0",
    "00, 0",
    "0-0, 00",
    "-01-, 01",
    "0011, 01",
    "010, 010",
    "--, ''",
    "2-22--2, 222",
  })
  void repetitionsAreMergedAndThenBlanksRemoved(String path, String labels) {
    assertThat(CtcBestPath.labels(certain(path)))
        .containsExactly(labels.chars().map(c -> c - '0').toArray());
  }

  @Test
  void noTimeStepsSpellNothing() {
    assertThat(CtcBestPath.labels(new double[0][])).isEmpty();
  }

  @Test
  void notANumberIsRefused() {
    assertThatThrownBy(() -> CtcBestPath.labels(new double[][] {{0, 0}, {Double.NaN, 0}}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("time step 1");
  }
}
