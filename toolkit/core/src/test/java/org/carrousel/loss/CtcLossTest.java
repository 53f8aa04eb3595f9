package org.carrousel.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.carrousel.testing.CtcPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtcLossTest {
  private static final double EXACT = 1e-11;

  private static double[] random(long seed, int size, double spread) {
    Random random = new Random(seed);
    return IntStream.range(0, size).mapToDouble(i -> spread * random.nextGaussian()).toArray();
  }

  private static double[][] softmax(double[] activations, int classes) {
    double[][] probabilities = new double[activations.length / classes][];
    for (int t = 0; t < probabilities.length; t++) {
      double[] exponentials =
          Arrays.stream(activations, t * classes, (t + 1) * classes).map(Math::exp).toArray();
      double sum = Arrays.stream(exponentials).sum();
      probabilities[t] = Arrays.stream(exponentials).map(e -> e / sum).toArray();
    }
    return probabilities;
  }

  @Property(tries = 100)
  void everyLabellingHasTheLossAndGradientOfItsPaths(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll @IntRange(min = 2, max = 4) int classes) {
    double[] activations = random(seed, steps * classes, 2);
    double[][] probabilities = softmax(activations, classes);
    CtcLoss loss = new CtcLoss(classes);
    CtcPaths.labellings(probabilities)
        .forEach(
            (labels, paths) -> {
              int[] labelling = labels.stream().mapToInt(label -> label).toArray();
              double[] gradient = new double[activations.length];
              double value = loss.gradient(activations, steps, labelling, gradient);
              assertThat(value).isCloseTo(-Math.log(paths.probability()), within(EXACT));
              assertThat(loss.loss(activations, steps, labelling)).isEqualTo(value);
              for (int i = 0; i < gradient.length; i++) {
                int t = i / classes;
                double share = paths.probability(t, i % classes) / paths.probability();
                assertThat(gradient[i])
                    .isCloseTo(probabilities[t][i % classes] - share, within(EXACT));
              }
            });
  }

  @Property(tries = 50)
  void theGradientIsThatOfFiniteDifferences(
      @ForAll long seed,
      @ForAll @IntRange(min = 8, max = 14) int steps,
      @ForAll @IntRange(min = 2, max = 6) int classes) {
    double[] activations = random(seed, steps * classes, 1);
    int[] labels = new Random(seed).ints(4, 0, classes - 1).toArray();
    CtcLoss loss = new CtcLoss(classes);
    double[] gradient = new double[activations.length];
    loss.gradient(activations, steps, labels, gradient);
    double step = 1e-5;
    for (int i = 0; i < activations.length; i++) {
      double[] moved = activations.clone();
      moved[i] += step;
      double above = loss.loss(moved, steps, labels);
      moved[i] -= 2 * step;
      double below = loss.loss(moved, steps, labels);
      assertThat(gradient[i]).isCloseTo((above - below) / (2 * step), within(1e-8));
    }
  }

  @Test
  void theGradientMayOverwriteTheActivations() {
    double[] activations = random(1, 9 * 4, 1);
    int[] labels = {2, 2, 0};
    double[] gradient = new double[activations.length];
    double value = new CtcLoss(4).gradient(activations, 9, labels, gradient);
    assertThat(new CtcLoss(4).gradient(activations, 9, labels, activations)).isEqualTo(value);
    assertThat(activations).containsExactly(gradient);
  }

  @Test
  void whatLiesBehindTheLastTimeStepIsNeitherReadNorWritten() {
    double[] alone = random(2, 5 * 3, 1);
    double[] padded = Arrays.copyOf(alone, 7 * 3);
    Arrays.fill(padded, 5 * 3, 7 * 3, Double.NaN);
    double value = new CtcLoss(3).gradient(alone, 5, new int[] {1, 0}, alone);
    assertThat(new CtcLoss(3).gradient(padded, 5, new int[] {1, 0}, padded)).isEqualTo(value);
    assertThat(Arrays.copyOf(padded, 5 * 3)).containsExactly(alone);
    assertThat(Arrays.copyOfRange(padded, 5 * 3, 7 * 3)).containsOnly(Double.NaN);
  }

  @Test
  void threeOfFourPathsOfTwoStepsSpellOneLabel() {
    // With equal classes: aa, a-, -a, but not --.
    assertThat(new CtcLoss(2).loss(new double[4], 2, 0))
        .isCloseTo(-Math.log(3 / 4.), within(EXACT));
  }

  @Test
  void theEmptyLabellingIsTheBlankAtEveryStep() {
    double[] activations = {Math.log(1), Math.log(3), Math.log(2), Math.log(2)};
    assertThat(new CtcLoss(2).loss(activations, 2)).isCloseTo(-Math.log(3 / 8.), within(EXACT));
    double[] gradient = new double[4];
    new CtcLoss(2).gradient(activations, 2, new int[0], gradient);
    assertThat(gradient).containsExactly(new double[] {.25, -.25, .5, -.5}, within(EXACT));
  }

  @Test
  void nothingIsCertainlySpelledByNoTimeSteps() {
    assertThat(new CtcLoss(3).loss(new double[0], 0)).isZero();
    assertThat(new CtcLoss(3).gradient(new double[0], 0, new int[0], new double[0])).isZero();
  }

  /**
   * With equal classes every path counts alike, and of L labels with R repetitions there are (T + L
   * - R over 2 L) in T time steps.
   */
  @ParameterizedTest(name = "{0} steps, {1} labels, every {2}th repeated")
  @CsvSource({
    "2000, 300, 1000000",
    "2000, 1000, 1000000",
    "2000, 600, 3",
    "2000, 0, 2",
    "2000, 1, 2"
  })
  void longSequencesHaveTheLossThatCountingGives(int steps, int labels, int repeatEvery) {
    int classes = 30;
    int[] labelling = new int[labels];
    int repetitions = 0;
    for (int i = 1; i < labels; i++) {
      boolean repeated = i % repeatEvery == 0;
      labelling[i] = repeated ? labelling[i - 1] : (labelling[i - 1] + 1) % (classes - 1);
      repetitions += repeated ? 1 : 0;
    }
    double paths = logBinomial(steps + labels - repetitions, 2 * labels);
    assertThat(new CtcLoss(classes).loss(new double[steps * classes], steps, labelling))
        .isCloseTo(steps * Math.log(classes) - paths, within(1e-7));
  }

  private static double logBinomial(int n, int k) {
    return IntStream.rangeClosed(1, k).mapToDouble(i -> Math.log((n - k + i) / (double) i)).sum();
  }

  @Test
  void longSequencesWithLargeActivationsStayFinite() {
    int steps = 2000;
    int classes = 40;
    double[] gradient = random(3, steps * classes, 300);
    int[] labels = new Random(4).ints(400, 0, classes - 1).toArray();
    double value = new CtcLoss(classes).gradient(gradient, steps, labels, gradient);
    assertThat(value).isFinite().isPositive();
    for (int t = 0; t < steps; t++) {
      double[] step = Arrays.copyOfRange(gradient, t * classes, (t + 1) * classes);
      // Softmax and shares both sum to 1.
      assertThat(Arrays.stream(step).sum()).isCloseTo(0, within(1e-8));
      assertThat(Arrays.stream(step)).allMatch(g -> Math.abs(g) <= 1 + 1e-8);
    }
  }

  @Test
  void notANumberIsNotHidden() {
    double[] activations = new double[6];
    activations[1] = Double.NaN;
    assertThat(new CtcLoss(2).loss(activations, 3, 0)).isNaN();
  }

  @Test
  void moreLabelsThanTimeStepsAreRefusedWithRepetitionsCounted() {
    assertThat(CtcLoss.leastSteps(1, 1, 2, 2)).isEqualTo(6);
    assertThat(new CtcLoss(4).loss(new double[24], 6, 1, 1, 2, 2)).isFinite();
    assertThatThrownBy(() -> new CtcLoss(4).loss(new double[20], 5, 1, 1, 2, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("4 labels, of which 2 repeat the previous one, for 5 time steps")
        .hasMessageContaining("6 time steps or more");
    assertThatThrownBy(() -> new CtcLoss(4).loss(new double[0], 0, 1))
        .isInstanceOf(BadInputException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1", "3", "4"})
  void whatIsNoLabelIsRefused(int label) {
    assertThatThrownBy(() -> new CtcLoss(4).loss(new double[20], 5, 0, label))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("label " + label + " in [0, " + label + "]")
        .hasMessageContaining("0 to 2; class 3 is the blank");
  }

  @Test
  void aBlankAloneIsRefused() {
    assertThatThrownBy(() -> new CtcLoss(1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1 classes for CTC");
  }
}
