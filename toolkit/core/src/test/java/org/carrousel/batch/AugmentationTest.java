package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AugmentationTest {
  /** [time][2]: the time step, and its square. */
  private static float[][] ramp(int steps) {
    float[][] rows = new float[steps][];
    for (int step = 0; step < steps; step++) {
      rows[step] = new float[] {step, (float) step * step};
    }
    return rows;
  }

  private static SplittableRandom random(long seed) {
    return new SplittableRandom(seed);
  }

  static Stream<Augmentation> all() {
    return Stream.of(
        new Jitter(.5), new RandomScaling(.1), new TimeWarp(.2, 4), new WindowSlicing(.9));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSequenceItselfStaysAndTheRandomDecides(Augmentation augmentation) {
    float[][] rows = ramp(100);
    float[][] changed = augmentation.augment(rows, random(1));

    assertThat(rows).isDeepEqualTo(ramp(100));
    assertThat(augmentation.augment(rows, random(1))).isDeepEqualTo(changed);
    assertThat(augmentation.augment(rows, random(2))[50]).isNotEqualTo(changed[50]);
    assertThat(changed.length == 100 || !augmentation.keepsSteps()).isTrue();
  }

  @Test
  void jitterIsNoiseOfItsStandardDeviation() {
    float[][] noise = new Jitter(.5).augment(new float[20_000][2], random(1));
    DoubleSummaryStatistics mean = new DoubleSummaryStatistics();
    DoubleSummaryStatistics square = new DoubleSummaryStatistics();
    for (float[] row : noise) {
      mean.accept(row[0]);
      square.accept(row[0] * row[0]);
      mean.accept(row[1]);
      square.accept(row[1] * row[1]);
    }
    // 40,000 draws: the mean has a standard error of .0025, the variance of .25·√(2/40,000).
    assertThat(mean.getAverage()).isCloseTo(0, within(.01));
    assertThat(square.getAverage()).isCloseTo(.25, within(.007));
  }

  @Test
  void scalingHasOneFactorAFeatureThroughout() {
    DoubleSummaryStatistics factors = new DoubleSummaryStatistics();
    DoubleSummaryStatistics squares = new DoubleSummaryStatistics();
    for (int seed = 0; seed < 10_000; seed++) {
      float[][] scaled =
          new RandomScaling(.1).augment(new float[][] {{1, 1}, {3, 3}}, random(seed));
      assertThat(scaled[1][0]).isCloseTo(3 * scaled[0][0], within(1e-6f));
      assertThat(scaled[0][0]).isNotEqualTo(scaled[0][1]);
      factors.accept(scaled[0][0]);
      squares.accept((scaled[0][0] - 1) * (scaled[0][0] - 1));
    }
    assertThat(factors.getAverage()).isCloseTo(1, within(.005));
    assertThat(Math.sqrt(squares.getAverage())).isCloseTo(.1, within(.003));
  }

  @Property(tries = 300)
  void warpedTimeRunsForwardFromTheFirstStepToTheLast(
      @ForAll @IntRange(min = 2, max = 200) int steps,
      @ForAll @IntRange(min = 1, max = 8) int knots,
      @ForAll long seed) {
    double[] times = new TimeWarp(.5, knots).times(steps, random(seed));

    assertThat(times).hasSize(steps).isSorted().doesNotHaveDuplicates();
    assertThat(times[0]).isZero();
    assertThat(times[steps - 1]).isCloseTo(steps - 1, within(1e-9));
  }

  @Test
  void aWarpedSequenceIsTheSequenceAtWarpedTimes() {
    TimeWarp warp = new TimeWarp(.2, 4);
    double[] times = warp.times(40, random(3));
    float[][] warped = warp.augment(ramp(40), random(3));

    for (int step = 0; step < 40; step++) {
      assertThat((double) warped[step][0]).isCloseTo(times[step], within(1e-5));
      // A chord of the parabola lies above it by the product of the distances to its ends.
      double share = times[step] - Math.floor(times[step]);
      assertThat((double) warped[step][1])
          .isCloseTo(times[step] * times[step] + share * (1 - share), within(1e-2));
    }
    assertThat(times[20]).isNotCloseTo(20, within(.01));
  }

  @Test
  void aSliceIsAWindowFromAnywhere() {
    Set<Float> starts = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      float[][] slice = new WindowSlicing(.7).augment(ramp(10), random(seed));
      assertThat(slice).hasDimensions(7, 2);
      assertThat(slice[6][0]).isEqualTo(slice[0][0] + 6);
      starts.add(slice[0][0]);
    }
    assertThat(starts).containsExactlyInAnyOrder(0f, 1f, 2f, 3f);
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneTimeStepIsEnough(Augmentation augmentation) {
    assertThat(augmentation.augment(new float[][] {{1, 2}}, random(1))).hasDimensions(1, 2);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Jitter(0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new RandomScaling(Double.NaN)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new TimeWarp(.2, 0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new TimeWarp(-1, 4)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new WindowSlicing(1)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Truncation(0, Truncation.End.LAST))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void truncationCutsOneEndAndSaysSo() {
    Truncation first = new Truncation(2, Truncation.End.FIRST);
    Truncation last = new Truncation(2, Truncation.End.LAST);

    assertThat(first.of(new int[] {7, 8, 9})).containsExactly(7, 8);
    assertThat(last.of(new int[] {7, 8, 9})).containsExactly(8, 9);
    assertThat(last.of(new int[] {7})).containsExactly(7);
    assertThat(last.of(ramp(5))).isDeepEqualTo(new float[][] {{3, 9}, {4, 16}});
    assertThat(last.message(new int[] {5, 2, 3}))
        .contains("2 of 3 sequences cut to their last 2 time steps; the longest had 5");
    assertThat(first.message(new int[] {1, 2})).isEmpty();
  }
}
