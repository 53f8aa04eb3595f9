package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.LogSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {
  private static final double EXACT = 1e-12;

  private static double[] logs(double... probabilities) {
    return Arrays.stream(probabilities).map(Math::log).toArray();
  }

  @Test
  void plainSamplingKeepsTheProbabilities() {
    assertThat(Sampling.PLAIN.probabilities(logs(.1, .6, 0, .3)))
        .containsExactly(new double[] {.1, .6, 0, .3}, within(EXACT));
  }

  @Test
  void theTemperatureIsAnExponent() {
    // Temperature .5 squares: 1, 4, 16 of 21; temperature 2 takes roots: 1, 2, 4 of 7 from 1, 4,
    // 16.
    assertThat(Sampling.PLAIN.withTemperature(.5).probabilities(logs(1 / 7., 2 / 7., 4 / 7.)))
        .containsExactly(new double[] {1 / 21., 4 / 21., 16 / 21.}, within(EXACT));
    assertThat(Sampling.PLAIN.withTemperature(2).probabilities(logs(1 / 21., 4 / 21., 16 / 21.)))
        .containsExactly(new double[] {1 / 7., 2 / 7., 4 / 7.}, within(EXACT));
  }

  @Test
  void topKKeepsTheMostProbableAndOfEqualOnesTheFirst() {
    assertThat(Sampling.PLAIN.withTopK(2).probabilities(logs(.1, .6, .3)))
        .containsExactly(new double[] {0, 2 / 3., 1 / 3.}, within(EXACT));
    assertThat(Sampling.PLAIN.withTopK(2).probabilities(logs(.25, .5, .25)))
        .containsExactly(new double[] {1 / 3., 2 / 3., 0}, within(EXACT));
    assertThat(Sampling.PLAIN.withTopK(9).probabilities(logs(.25, .5, .25)))
        .containsExactly(new double[] {.25, .5, .25}, within(EXACT));
  }

  @Test
  void theNucleusIsTheFewestTokensThatReachIt() {
    double[] tokens = logs(.05, .5, .15, .3);
    assertThat(Sampling.PLAIN.withNucleus(.7).probabilities(tokens))
        .containsExactly(new double[] {0, .625, 0, .375}, within(EXACT));
    assertThat(Sampling.PLAIN.withNucleus(.81).probabilities(tokens))
        .containsExactly(new double[] {0, .5 / .95, .15 / .95, .3 / .95}, within(EXACT));
    assertThat(Sampling.PLAIN.withNucleus(.001).probabilities(tokens)).containsExactly(0, 1, 0, 0);
  }

  @Test
  void theNucleusIsOneOfWhatTemperatureAndTopKLeave() {
    // Squared: 1, 4, 9, 16; the best three of 29; 16 / 29 = .55 and 25 / 29 = .86.
    Sampling sampling = new Sampling(.5, 3, .6);
    assertThat(sampling.probabilities(logs(.1, .2, .3, .4)))
        .containsExactly(new double[] {0, 0, 9 / 25., 16 / 25.}, within(EXACT));
  }

  @Property(tries = 300)
  void whatIsKeptIsMoreProbableThanWhatIsNot(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int size,
      @ForAll @DoubleRange(min = .05, max = 5) double temperature,
      @ForAll @IntRange(max = 35) int topK,
      @ForAll @DoubleRange(min = .01, max = 1) double nucleus) {
    double[] logs = LogSpace.normalize(new Random(seed).doubles(size, -4, 4).toArray());
    double[] probabilities = new Sampling(temperature, topK, nucleus).probabilities(logs);
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(EXACT));
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int kept = 0;
    for (int token = 0; token < size; token++) {
      if (probabilities[token] > 0) {
        least = Math.min(least, logs[token]);
        kept++;
      } else {
        most = Math.max(most, logs[token]);
      }
    }
    assertThat(least).isGreaterThanOrEqualTo(most);
    assertThat(kept).isBetween(1, topK == 0 ? size : Math.min(topK, size));
  }

  @Test
  void drawnTokensAreAsFrequentAsTheyAreProbable() {
    int draws = 100_000;
    double[] expected = {.5, 0, .3, .15, .05};
    RandomGenerator random = new SplittableRandom(11);
    int[] drawn = new int[expected.length];
    for (int i = 0; i < draws; i++) {
      drawn[Sampling.PLAIN.draw(logs(expected), random)]++;
    }
    for (int token = 0; token < drawn.length; token++) {
      double deviation = Math.sqrt(expected[token] * (1 - expected[token]) / draws);
      assertThat(drawn[token] / (double) draws).isCloseTo(expected[token], within(4 * deviation));
    }
  }

  /** Draws what it is told. */
  private static RandomGenerator telling(double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }

  @Test
  void theEndsOfTheRangeDrawTokensThatHaveAProbability() {
    double[] tokens = logs(0, .5, .5, 0);
    assertThat(Sampling.PLAIN.draw(tokens, telling(0))).isEqualTo(1);
    assertThat(Sampling.PLAIN.draw(tokens, telling(.499))).isEqualTo(1);
    assertThat(Sampling.PLAIN.draw(tokens, telling(.501))).isEqualTo(2);
    assertThat(Sampling.PLAIN.draw(tokens, telling(Math.nextDown(1.)))).isEqualTo(2);
  }

  @Test
  void tokensFollowFromThoseDrawnBefore() {
    TableModel model = TableModel.of(8, 5);
    int[] streamed = Sampling.PLAIN.tokens(model, new Random(4)).limit(40).toArray();
    Random random = new Random(4);
    List<Integer> beginning = new ArrayList<>(List.of(0));
    for (int token : streamed) {
      assertThat(token).isEqualTo(Sampling.PLAIN.draw(model.next(List.copyOf(beginning)), random));
      beginning.add(token);
    }
    assertThat(streamed).hasSize(40);
  }

  @Test
  void theSameSeedDrawsTheSameTokens() {
    Sampling sampling = new Sampling(.8, 4, .9);
    int[] first = tokens(sampling, 3);
    assertThat(tokens(sampling, 3)).containsExactly(first);
    assertThat(tokens(sampling, 4)).isNotEqualTo(first);
  }

  private static int[] tokens(Sampling sampling, long seed) {
    return sampling.tokens(TableModel.of(8, 6), new SplittableRandom(seed)).limit(30).toArray();
  }

  @Test
  void topOneIsGreedySearch() {
    TableModel model = TableModel.of(8, 6);
    int[] greedy = BeamSearch.greedy(50, 0).search(model).get(0).get(0).tokens();
    assertThat(
            Sampling.PLAIN
                .withTopK(1)
                .tokens(model, new Random(1))
                .limit(50)
                .takeWhile(token -> token != 0)
                .toArray())
        .containsExactly(greedy);
  }

  @Test
  void theModelIsAskedNoSoonerThanATokenIs() {
    int[] calls = new int[1];
    StepModel<Integer> counting =
        new StepModel<>() {
          @Override
          public StepOutputs<Integer> start() {
            calls[0]++;
            return new StepOutputs<>(new double[][] {{0}}, 0);
          }

          @Override
          public StepOutputs<Integer> advance(Integer states, int[] parents, int[] tokens) {
            return start();
          }
        };
    IntStream stream = Sampling.PLAIN.tokens(counting, new Random(1));
    assertThat(calls[0]).isZero();
    PrimitiveIterator.OfInt tokens = stream.iterator();
    for (int asked = 1; asked <= 3; asked++) {
      tokens.nextInt();
      assertThat(calls[0]).isEqualTo(asked);
    }
    Sampling.PLAIN.tokens(counting, new Random(1)).limit(5).forEach(token -> {});
    assertThat(calls[0]).isEqualTo(3 + 5);
  }

  @Test
  void severalSourcesAreRefused() {
    TableModel two = new TableModel(1, List.of(0, 1), 3);
    assertThatThrownBy(() -> Sampling.PLAIN.tokens(two, new Random(1)).findFirst())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a model with 2 sources");
  }

  @Test
  void aDistributionOfNothingIsRefused() {
    assertThatThrownBy(() -> Sampling.PLAIN.probabilities(logs(0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no token with a probability above 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoLogProbabilityIsRefused(double wrong) {
    assertThatThrownBy(() -> Sampling.PLAIN.probabilities(-1, wrong))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("token 1 with the log probability " + wrong);
    assertThatThrownBy(
            () -> Sampling.PLAIN.draw(new double[] {wrong, wrong}, new SplittableRandom(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("token 0 with the log probability " + wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, temperature: 0",
    "-1, 0, 1, temperature: -1",
    "NaN, 0, 1, temperature: NaN",
    "1, -1, 1, top-k: -1",
    "1, 0, 0, top-p: 0",
    "1, 0, 1.1, top-p: 1.1",
    "1, 0, NaN, top-p: NaN",
  })
  void optionsOutOfRangeAreRefused(double temperature, int topK, double nucleus, String message) {
    assertThatThrownBy(() -> new Sampling(temperature, topK, nucleus))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }
}
