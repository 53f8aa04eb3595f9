package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcLoss;
import org.carrousel.loss.LogSpace;
import org.carrousel.testing.CtcPaths;
import org.junit.jupiter.api.Test;

class CtcBeamSearchTest {
  private static final double EXACT = 1e-11;
  private static final int ALL = 5000;

  static double[][] random(long seed, int steps, int classes) {
    Random random = new Random(seed);
    double[][] logs = new double[steps][];
    for (int t = 0; t < steps; t++) {
      logs[t] = LogSpace.normalize(random.doubles(classes, -3, 3).toArray());
    }
    return logs;
  }

  /** By labels: the log probability of all paths. */
  static Map<List<Integer>, Double> allLabellings(double[][] logProbabilities) {
    double[][] probabilities =
        Arrays.stream(logProbabilities)
            .map(classes -> Arrays.stream(classes).map(Math::exp).toArray())
            .toArray(double[][]::new);
    Map<List<Integer>, Double> all = new LinkedHashMap<>();
    CtcPaths.labellings(probabilities)
        .forEach((labels, paths) -> all.put(labels, Math.log(paths.probability())));
    return all;
  }

  private static List<Integer> labels(Transcript transcript) {
    return Arrays.stream(transcript.labels()).boxed().toList();
  }

  @Property(tries = 100)
  void aBeamAsWideAsThereAreLabellingsSumsAllTheirPaths(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int steps,
      @ForAll @IntRange(min = 2, max = 4) int classes) {
    double[][] logs = random(seed, steps, classes);
    Map<List<Integer>, Double> all = allLabellings(logs);
    List<Transcript> found = new CtcBeamSearch(ALL).search(logs);
    assertThat(found.stream().map(CtcBeamSearchTest::labels))
        .containsExactlyInAnyOrderElementsOf(all.keySet());
    assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(t -> -t.score()));
    for (Transcript transcript : found) {
      assertThat(transcript.logProbability())
          .isCloseTo(all.get(labels(transcript)), within(EXACT))
          .isEqualTo(transcript.score());
      assertThat(transcript.words()).isEmpty();
    }
  }

  @Property(tries = 100)
  void anyBeamFindsLabellingsAndSumsSomeOfTheirPaths(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int width) {
    double[][] logs = random(seed, 7, 3);
    Map<List<Integer>, Double> all = allLabellings(logs);
    List<Transcript> found = new CtcBeamSearch(width).search(logs);
    assertThat(found).hasSizeBetween(1, width);
    assertThat(found.stream().map(CtcBeamSearchTest::labels)).doesNotHaveDuplicates();
    assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(t -> -t.score()));
    for (Transcript transcript : found) {
      assertThat(transcript.logProbability())
          .isLessThanOrEqualTo(all.get(labels(transcript)) + EXACT);
    }
  }

  /** Label 0 has two meanings, one of them dearer, and label 1 does not follow the dearer one. */
  private enum Ambiguous implements LabelGrammar<String> {
    LABELS;

    @Override
    public String start() {
      return "";
    }

    @Override
    public List<String> next(String state, int label) {
      if (label == 0) {
        return List.of(state + "o", state + "O");
      }
      return label == 1 && state.endsWith("O") ? List.of() : List.of(state + label);
    }

    /** Depends on where the dearer meaning stands, so that no two readings tie. */
    @Override
    public double score(String state) {
      double score = .1 * state.length();
      for (int place = 0; place < state.length(); place++) {
        score -= state.charAt(place) == 'O' ? .4 + .01 * Math.sqrt(place + 2) : 0;
      }
      return score;
    }

    @Override
    public List<Ending> endings(String state) {
      return List.of(new Ending(List.of(state), score(state)));
    }
  }

  @Property(tries = 200)
  void aNarrowBeamKeepsWhatTheTextbookKeeps(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int width) {
    double[][] logs = random(seed, 40, 4);
    Map<String, Double> expected = new TextbookPrefixBeam<>(width, Ambiguous.LABELS).search(logs);
    List<Transcript> found = new CtcBeamSearch(width, Ambiguous.LABELS).search(logs);
    assertThat(found.stream().map(t -> labels(t) + " " + t.words().get(0)))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Transcript transcript : found) {
      String state = transcript.words().get(0);
      assertThat(transcript.logProbability())
          .isCloseTo(expected.get(labels(transcript) + " " + state), within(1e-9));
      assertThat(transcript.score())
          .isEqualTo(transcript.logProbability() + Ambiguous.LABELS.score(state));
    }
  }

  @Test
  void theBestLabellingNeedNotBeThatOfTheBestPath() {
    // Blank, blank: .36; the three paths of one label: .64.
    double[][] logs = {{Math.log(.4), Math.log(.6)}, {Math.log(.4), Math.log(.6)}};
    assertThat(CtcBestPath.labels(logs)).isEmpty();
    List<Transcript> found = new CtcBeamSearch(2).search(logs);
    assertThat(found.get(0).labels()).containsExactly(0);
    assertThat(found.get(0).logProbability()).isCloseTo(Math.log(.64), within(EXACT));
    assertThat(found.get(1).labels()).isEmpty();
    assertThat(found.get(1).logProbability()).isCloseTo(Math.log(.36), within(EXACT));
  }

  @Test
  void labelsHaveTheProbabilityThatTheLossGivesThem() {
    // 4^9 paths; the beam has room for all sequences of up to 9 labels, 29,524.
    int steps = 9;
    double[][] logs = random(5, steps, 4);
    double[] activations = Arrays.stream(logs).flatMapToDouble(Arrays::stream).toArray();
    for (Transcript transcript : new CtcBeamSearch(50_000).search(logs)) {
      assertThat(transcript.logProbability())
          .isCloseTo(-new CtcLoss(4).loss(activations, steps, transcript.labels()), within(1e-9));
    }
  }

  @Test
  void aClassWithoutProbabilityIsNeverRead() {
    double never = Double.NEGATIVE_INFINITY;
    double[][] logs = {{0, never, never}, {never, never, 0}, {never, Math.log(.5), Math.log(.5)}};
    assertThat(new CtcBeamSearch(10).search(logs).stream().map(CtcBeamSearchTest::labels))
        .containsExactlyInAnyOrder(List.of(0), List.of(0, 1));
  }

  @Test
  void longSequencesKeepTheirProbabilities() {
    int steps = 2000;
    int classes = 8;
    Random random = new Random(6);
    double[][] logs = new double[steps][];
    for (int t = 0; t < steps; t++) {
      double[] activations = random.doubles(classes).toArray();
      activations[t % 3 == 0 ? random.nextInt(classes - 1) : classes - 1] += 20;
      logs[t] = LogSpace.normalize(activations);
    }
    Transcript best = new CtcBeamSearch(10).search(logs).get(0);
    assertThat(best.labels()).containsExactly(CtcBestPath.labels(logs));
    double[] activations = Arrays.stream(logs).flatMapToDouble(Arrays::stream).toArray();
    assertThat(best.logProbability())
        .isCloseTo(-new CtcLoss(classes).loss(activations, steps, best.labels()), within(1e-3));
  }

  @Test
  void noTimeStepsSpellNothingForCertain() {
    assertThat(new CtcBeamSearch(3).search(new double[0][]))
        .singleElement()
        .satisfies(
            nothing -> {
              assertThat(nothing.labels()).isEmpty();
              assertThat(nothing.logProbability()).isZero();
            });
  }

  @Test
  void badOptionsAndNumbersAreRefused() {
    assertThatThrownBy(() -> new CtcBeamSearch(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("beam width 0");
    assertThatThrownBy(() -> new CtcBeamSearch(1).search(new double[][] {{0, Double.NaN}}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("time step 0");
  }
}
