package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrousel.recipes.sequence.FeatureScalers;
import org.carrousel.scale.StandardScaler;
import org.junit.jupiter.api.Test;

class MeasuredWindowsTest {
  private static final FeatureScalers PLAIN =
      new FeatureScalers(List.of("x"), List.of(new StandardScaler(0, 1)));

  private static MeasuredSequence sequence(double... targets) {
    float[][] rows = new float[targets.length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = step;
    }
    return new MeasuredSequence("s", rows, targets, "");
  }

  @Test
  void windowsEndWhereANumberIsKnown() {
    MeasuredWindows windows =
        MeasuredWindows.known(List.of(sequence(Double.NaN, 7, Double.NaN, 9)), 2, 1);

    assertThat(windows.targets()).containsExactly(7, 9);
    assertThat(windows.scaled(PLAIN)).isDeepEqualTo(new float[][][] {{{0}, {1}}, {{2}, {3}}});
  }

  @Test
  void earlyWindowsAreShorterAndLengthZeroIsAll() {
    List<MeasuredSequence> sequences = List.of(sequence(5, 4, 3));

    assertThat(MeasuredWindows.known(sequences, 2, 1).scaled(PLAIN))
        .isDeepEqualTo(new float[][][] {{{0}}, {{0}, {1}}, {{1}, {2}}});
    assertThat(MeasuredWindows.known(sequences, 0, 1).scaled(PLAIN)[2]).hasDimensions(3, 1);
  }

  /** The last time step is always one of them. */
  @Test
  void strideCountsBackward() {
    assertThat(MeasuredWindows.known(List.of(sequence(4, 3, 2, 1, 0)), 2, 2).targets())
        .containsExactly(4, 2, 0);
    assertThat(MeasuredWindows.known(List.of(sequence(3, 2, 1, 0)), 2, 2).targets())
        .containsExactly(2, 0);
  }

  @Test
  void theCapIsForTrainingTargets() {
    MeasuredWindows windows = MeasuredWindows.known(List.of(sequence(9, 4, 1)), 2, 1);

    assertThat(windows.targets(4)).containsExactly(4, 4, 1);
    assertThat(windows.targets(0)).containsExactly(9, 4, 1);
    assertThat(windows.targets()).containsExactly(9, 4, 1);
  }

  @Test
  void ofTheLastTimeStepsWhateverIsKnown() {
    MeasuredWindows windows = MeasuredWindows.last(List.of(sequence(1, Double.NaN)), 2);

    assertThat(windows.windows()).hasSize(1);
    assertThat(windows.windows().get(0).age()).isEqualTo(2);
  }
}
