package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeamSearchTest {
  private static final double EXACT = 1e-12;
  private static final int END = 1;
  private static final int VOCABULARY = 3;
  private static final int LENGTH = 5;

  /** More than there are sequences. */
  private static final int ALL = 300;

  private static List<Hypothesis> search(BeamSearch search, StepModel<?> model) {
    return search.search(model).get(0);
  }

  /** The tokens, followed by the end token if it was found. */
  private static List<Integer> sequence(Hypothesis hypothesis) {
    List<Integer> tokens = new ArrayList<>(Arrays.stream(hypothesis.tokens()).boxed().toList());
    if (hypothesis.complete()) {
      tokens.add(END);
    }
    return tokens;
  }

  /** Wu et al. 2016, equation 14, written out. */
  private static double score(List<Integer> sequence, double logProbability, double alpha) {
    return logProbability / (Math.pow(5 + sequence.size(), alpha) / Math.pow(5 + 1, alpha));
  }

  @Property(tries = 60)
  void aBeamAsWideAsThereAreSequencesFindsThemAllInOrder(
      @ForAll long seed, @ForAll @IntRange(max = 4) int quarters) {
    double alpha = quarters / 2.;
    TableModel model = TableModel.of(seed, VOCABULARY);
    Map<List<Integer>, Double> all = model.sequences(0, LENGTH, END);
    List<Hypothesis> found = search(new BeamSearch(ALL, LENGTH, END, alpha), model);
    List<List<Integer>> expected =
        all.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<List<Integer>, Double> entry) ->
                        -score(entry.getKey(), entry.getValue(), alpha)))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(found.stream().map(BeamSearchTest::sequence).toList()).isEqualTo(expected);
    for (Hypothesis hypothesis : found) {
      double logProbability = all.get(sequence(hypothesis));
      assertThat(hypothesis.logProbability()).isCloseTo(logProbability, within(EXACT));
      assertThat(hypothesis.score())
          .isCloseTo(score(sequence(hypothesis), logProbability, alpha), within(EXACT));
    }
  }

  @Property(tries = 100)
  void anyBeamFindsSequencesOfTheModelTheBestFirst(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int width) {
    TableModel model = TableModel.of(seed, VOCABULARY);
    Map<List<Integer>, Double> all = model.sequences(0, LENGTH, END);
    List<Hypothesis> found = search(new BeamSearch(width, LENGTH, END, .7), model);
    assertThat(found).hasSize(width);
    assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(h -> -h.score()));
    assertThat(found.stream().map(BeamSearchTest::sequence)).doesNotHaveDuplicates();
    for (Hypothesis hypothesis : found) {
      assertThat(all).containsKey(sequence(hypothesis));
      assertThat(hypothesis.logProbability())
          .isCloseTo(all.get(sequence(hypothesis)), within(EXACT));
    }
  }

  @Property(tries = 50)
  void noBeamFindsMoreThanTheWidest(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int width) {
    TableModel model = TableModel.of(seed, VOCABULARY);
    double widest = search(new BeamSearch(ALL, LENGTH, END, 0), model).get(0).score();
    double found = search(new BeamSearch(width, LENGTH, END, 0), model).get(0).score();
    assertThat(found).isLessThanOrEqualTo(widest + EXACT);
  }

  @Property(tries = 50)
  void greedySearchTakesTheMostProbableTokenAtEveryStep(@ForAll long seed) {
    TableModel model = TableModel.of(seed, 6);
    List<Integer> beginning = new ArrayList<>(List.of(0));
    int token = -1;
    while (token != END && beginning.size() <= 8) {
      double[] next = model.next(List.copyOf(beginning));
      token =
          IntStream.range(0, 6)
              .boxed()
              .max(Comparator.comparingDouble(candidate -> next[candidate]))
              .orElseThrow();
      beginning.add(token);
    }
    List<Hypothesis> found = search(BeamSearch.greedy(8, END), model);
    assertThat(found).hasSize(1);
    assertThat(sequence(found.get(0))).isEqualTo(beginning.subList(1, beginning.size()));
    assertThat(found.get(0).complete()).isEqualTo(token == END);
  }

  @Property(tries = 50)
  void sourcesSideBySideFindWhatTheyFindAlone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int width) {
    BeamSearch search = new BeamSearch(width, 7, END, 1);
    List<List<Hypothesis>> together =
        search.search(new TableModel(seed, List.of(4, 0, 9), VOCABULARY));
    assertThat(together).hasSize(3);
    int place = 0;
    for (int source : List.of(4, 0, 9)) {
      List<Hypothesis> alone = search(search, new TableModel(seed, List.of(source), VOCABULARY));
      assertThat(together.get(place++)).usingRecursiveComparison().isEqualTo(alone);
    }
  }

  /** One source after the first token: 0 is likely now, but only after 2 something good follows. */
  private static final StepModel<int[]> TEMPTING =
      new StepModel<>() {
        @Override
        public StepOutputs<int[]> start() {
          return new StepOutputs<>(new double[][] {logs(.5, .1, .4)}, new int[] {-1});
        }

        @Override
        public StepOutputs<int[]> advance(int[] states, int[] parents, int[] tokens) {
          return new StepOutputs<>(
              Arrays.stream(tokens)
                  .mapToObj(token -> token == 2 ? logs(.05, .9, .05) : logs(.4, .3, .3))
                  .toArray(double[][]::new),
              tokens);
        }
      };

  private static double[] logs(double... probabilities) {
    return Arrays.stream(probabilities).map(Math::log).toArray();
  }

  @Test
  void twoPlacesFindWhatGreedySearchMisses() {
    // 0, then 0: .5 * .4; 2, then the end: .4 * .9.
    Hypothesis greedy = search(BeamSearch.greedy(2, END), TEMPTING).get(0);
    assertThat(greedy.tokens()).containsExactly(0, 0);
    assertThat(greedy.complete()).isFalse();
    assertThat(greedy.logProbability()).isCloseTo(Math.log(.2), within(EXACT));
    Hypothesis better = search(BeamSearch.greedy(2, END).width(2), TEMPTING).get(0);
    assertThat(better.tokens()).containsExactly(2);
    assertThat(better.complete()).isTrue();
    assertThat(better.logProbability()).isCloseTo(Math.log(.36), within(EXACT));
  }

  @Test
  void theLengthPenaltyFavoursLongerHypotheses() {
    // The end at once: .1; after 2: .4 * .9. The penalty of length 2 is (7 / 6) ^ alpha.
    List<Hypothesis> found = search(new BeamSearch(ALL, 2, END, 1), TEMPTING);
    Hypothesis first = found.get(0);
    assertThat(first.score()).isCloseTo(Math.log(.36) * 6 / 7, within(EXACT));
    Hypothesis empty = found.stream().filter(h -> h.tokens().length == 0).findFirst().orElseThrow();
    assertThat(empty.score()).isCloseTo(Math.log(.1), within(EXACT));
  }

  @Test
  void aTokenWithoutProbabilityIsNeverTaken() {
    StepModel<Integer> model =
        new StepModel<>() {
          @Override
          public StepOutputs<Integer> start() {
            return new StepOutputs<>(new double[][] {logs(0, 0, 1)}, 0);
          }

          @Override
          public StepOutputs<Integer> advance(Integer states, int[] parents, int[] tokens) {
            return new StepOutputs<>(new double[][] {logs(0, 0, 0)}, 0);
          }
        };
    assertThat(search(new BeamSearch(4, 3, END, 0), model)).isEmpty();
    assertThat(search(new BeamSearch(4, 1, END, 0), model))
        .singleElement()
        .satisfies(only -> assertThat(only.tokens()).containsExactly(2));
  }

  @Test
  void notANumberIsRefused() {
    assertThatThrownBy(() -> new StepOutputs<>(new double[][] {{0, 0}, {0, Double.NaN}}, ""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("next tokens of sequence 1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 1, 0, beam width 0",
    "1, 0, 1, 0, maximal length 0",
    "1, 5, -1, 0, end token -1",
    "1, 5, 1, -0.1, alpha -0.1",
    "1, 5, 1, NaN, alpha NaN",
    "1, 5, 1, Infinity, alpha Infinity",
  })
  void optionsOutOfRangeAreRefused(
      int width, int length, int endToken, double alpha, String message) {
    assertThatThrownBy(() -> new BeamSearch(width, length, endToken, alpha))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anEndTokenThatTheModelDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> BeamSearch.greedy(3, 3).search(TableModel.of(1, 3)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("end token 3")
        .hasMessageContaining("one of 3 tokens");
  }
}
