package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class BigramModelTest {
  private static final double EXACT = 1e-12;

  private static final BigramModel MODEL =
      BigramModel.of(
          List.of(
              List.of("san", "francisco"),
              List.of("san", "francisco"),
              List.of("the", "cat"),
              List.of("a", "cat"),
              List.of("my", "cat", "the", "cat")));

  private static double probability(String previous, String word) {
    return Math.exp(MODEL.logProbability(previous, word));
  }

  @Test
  void probabilitiesAreThoseOfTheFormula() {
    // Pairs: boundary-san, -the, -a, -my; san-francisco; francisco-boundary; the-cat; a-cat;
    // my-cat; cat-boundary; cat-the: 11. Words that follow others: san 1, the 2, a 1, my 1,
    // francisco 1, cat 3, boundary 2: 7, and one unknown.
    double equal = .75 * 7 / 11 / 8;
    double cat = (3 - .75) / 11 + equal;
    assertThat(probability("the", "cat")).isCloseTo((2 - .75) / 2 + .75 / 2 * cat, within(EXACT));
    double end = (2 - .75) / 11 + equal;
    assertThat(probability("cat", "")).isCloseTo((3 - .75) / 4 + .75 * 2 / 4 * end, within(EXACT));
    assertThat(probability("the", "dog")).isCloseTo(.75 / 2 * equal, within(EXACT));
    assertThat(probability("dog", "cat")).isCloseTo(cat, within(EXACT));
  }

  @Test
  void afterAnythingTheProbabilitiesOfAllWordsAndAnUnknownOneSumToOne() {
    for (String previous : List.of("", "san", "cat", "the", "my", "francisco", "never seen")) {
      double sum =
          Stream.of("", "san", "francisco", "the", "cat", "a", "my", "never seen")
              .mapToDouble(word -> probability(previous, word))
              .sum();
      assertThat(sum).as("after \"%s\"", previous).isCloseTo(1, within(EXACT));
    }
  }

  @Test
  void aWordThatFollowsManyIsLikelierAfterAnotherThanOneThatFollowsOne() {
    // "francisco" is as frequent as "the", but after "san" alone.
    assertThat(probability("a", "the")).isGreaterThan(probability("a", "francisco"));
  }

  @Test
  void countsMakeTheSameModel() {
    BigramModel again = new BigramModel(MODEL.counts());
    assertThat(again.counts()).isEqualTo(MODEL.counts());
    assertThat(again.logProbability("cat", "the")).isEqualTo(MODEL.logProbability("cat", "the"));
    assertThat(MODEL.counts().get("san")).containsExactly(Map.entry("francisco", 2));
  }

  @Test
  void anEmptySentenceIsOneThatEndsAtOnce() {
    BigramModel silent = BigramModel.of(List.of(List.of()));
    // One pair, one word: (1 - .75) / 1 + .75 * ((1 - .75) / 1 + .75 / 2).
    assertThat(Math.exp(silent.logProbability("", "")))
        .isCloseTo(.25 + .75 * (.25 + .75 / 2), within(EXACT));
  }

  @Test
  void badCountsAndSentencesAreRefused() {
    assertThatThrownBy(() -> BigramModel.of(List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no sentences");
    assertThatThrownBy(() -> BigramModel.of(List.of(List.of("a", ""))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("an empty word in [a, ]");
    assertThatThrownBy(() -> new BigramModel(Map.of("a", Map.of("b", 0))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("count 0 of \"b\" after \"a\"");
  }
}
