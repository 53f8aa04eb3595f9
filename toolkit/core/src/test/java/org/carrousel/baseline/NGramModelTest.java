package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NGramModelTest {
  private static final int TOKENS = 5;

  /** Of four tokens, of which the last never comes in the text. */
  private static int[] text(int length, long seed) {
    return new Random(seed).ints(length, 0, TOKENS - 1).map(t -> t * t / (TOKENS - 2)).toArray();
  }

  /** By hand: no token stands twice, so that the discount is .75. */
  @Test
  void frequenciesAreDiscountedAndSharedOut() {
    NGramModel model = NGramModel.fit(new int[] {0, 0, 0, 1}, 4, 1);

    // (3 - .75) / 4 and (1 - .75) / 4, and of .75 · 2 / 4 a quarter for each
    assertThat(model.probability(new int[] {0}, 0)).isCloseTo(.5625 + .09375, within(1e-12));
    assertThat(model.probability(new int[] {1}, 0)).isCloseTo(.0625 + .09375, within(1e-12));
    assertThat(model.probability(new int[] {3}, 0)).isCloseTo(.09375, within(1e-12));
  }

  /** By hand: pairs 01 twice, 10 and 12 once, so the discount is 2 / (2 + 2 · 1). */
  @Test
  void pairsFallBackOnHowManyTokensOneFollows() {
    NGramModel model = NGramModel.fit(new int[] {0, 1, 0, 1, 2}, 3, 2);

    // Each token follows one other: three continuations of 1, discount .75, .25 of a third over.
    double shorter = .25 / 3 + .75 / 3;
    assertThat(model.probability(new int[] {0, 1}, 1))
        .isCloseTo((2 - .5) / 2 + .5 * 1 / 2 * shorter, within(1e-12));
    assertThat(model.probability(new int[] {1, 2}, 1))
        .isCloseTo((1 - .5) / 2 + .5 * 2 / 2 * shorter, within(1e-12));
    assertThat(model.probability(new int[] {2, 0}, 1)).isCloseTo(shorter, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void isTheFormulaWithSetsOfLists(int order) {
    int[] text = text(60, 1);
    NGramModel model = NGramModel.fit(text, TOKENS, order);
    int[] other = text(40, 2);
    other[7] = TOKENS - 1;

    for (int place = 0; place < other.length; place++) {
      int from = Math.max(0, place - order + 1);
      List<Integer> context = list(other, from, place);
      assertThat(model.probability(other, place))
          .as("place %d", place)
          .isCloseTo(byDefinition(text, order, context, other[place]), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void probabilitiesSumToOne(int order) {
    NGramModel model = NGramModel.fit(text(50, 3), TOKENS, order);
    for (int[] before : new int[][] {{}, {0}, {4}, {0, 1, 0, 0, 1}, {4, 0, 0, 1, 1, 0}}) {
      int[] then = Arrays.copyOf(before, before.length + 1);
      double sum = 0;
      for (int token = 0; token < TOKENS; token++) {
        then[before.length] = token;
        sum += model.probability(then, before.length);
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void natsAreThoseOfThePlacesAskedFor() {
    NGramModel model = NGramModel.fit(text(50, 3), TOKENS, 2);
    int[] text = {0, 1, 0};

    assertThat(model.nats(text, 1))
        .containsExactly(
            -Math.log(model.probability(text, 1)), -Math.log(model.probability(text, 2)));
  }

  @Test
  void aTextShorterThanItsSequencesIsStillCountedByShorterOnes() {
    // Sequences of three are none, so nothing is known to follow anything.
    assertThat(NGramModel.fit(new int[] {1, 2}, 4, 3).probability(new int[] {1, 2}, 1))
        .isEqualTo(.25);
  }

  @Test
  void sequencesWithoutANumberOfTheirOwnAreRefused() {
    assertThat(NGramModel.greatestOrder(65)).isEqualTo(10);
    assertThatThrownBy(() -> NGramModel.fit(new int[] {1}, 65, 11))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> list(int[] text, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> text[i]).toList();
  }

  /** Interpolated Kneser-Ney, counted anew for every probability. */
  private static double byDefinition(int[] text, int order, List<Integer> context, int token) {
    double shorter =
        context.isEmpty()
            ? 1. / TOKENS
            : byDefinition(text, order, context.subList(1, context.size()), token);
    int n = context.size() + 1;
    List<List<Integer>> listed = sequences(text, order);
    for (int length = order - 1; length >= n; length--) {
      listed = listed.stream().distinct().map(s -> s.subList(1, s.size())).toList();
    }
    var counts = listed.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    double once = counts.values().stream().filter(count -> count == 1).count();
    double twice = counts.values().stream().filter(count -> count == 2).count();
    double discount = once > 0 && twice > 0 ? once / (once + 2 * twice) : .75;
    double total = 0;
    double types = 0;
    double seen = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getKey().subList(0, n - 1).equals(context)) {
        total += entry.getValue();
        types++;
        seen += entry.getKey().get(n - 1) == token ? entry.getValue() : 0;
      }
    }
    return total == 0
        ? shorter
        : Math.max(seen - discount, 0) / total + discount * types / total * shorter;
  }

  private static List<List<Integer>> sequences(int[] text, int n) {
    return IntStream.rangeClosed(0, text.length - n).mapToObj(i -> list(text, i, i + n)).toList();
  }
}
