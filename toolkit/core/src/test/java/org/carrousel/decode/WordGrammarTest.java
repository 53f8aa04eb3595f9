package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

/** Labels 0 and 1 are letters, 2 is the space, 3 the blank. */
class WordGrammarTest {
  private static final double EXACT = 1e-11;
  private static final int SPACE = 2;
  private static final int CLASSES = 4;
  private static final int ALL = 20_000;
  private static final List<String> ALPHABET = List.of("a", "b", " ");

  /** "bee" and "be" are spelled alike, "ab" has two spellings. */
  private static final List<Lexicon.Entry> ENTRIES =
      List.of(
          new Lexicon.Entry("a", 0),
          new Lexicon.Entry("ab", 0, 1),
          new Lexicon.Entry("ab", 0, 0, 1),
          new Lexicon.Entry("be", 1),
          new Lexicon.Entry("bee", 1),
          new Lexicon.Entry("baa", 1, 0, 0));

  private static final Lexicon LEXICON = Lexicon.of(ENTRIES, 3);

  private static final BigramModel MODEL =
      BigramModel.of(
          List.of(List.of("a", "be"), List.of("ab", "bee", "a"), List.of("a", "be", "baa")));

  /** What brute force and search are compared by. */
  private record Reading(List<Integer> labels, List<String> words) {}

  private static Reading reading(Transcript transcript) {
    return new Reading(Arrays.stream(transcript.labels()).boxed().toList(), transcript.words());
  }

  /** Every sequence of entries up to a number of labels, with the labels that spell it. */
  private static List<Reading> sentences(int longest) {
    List<Reading> sentences = new ArrayList<>(List.of(new Reading(List.of(), List.of())));
    for (int next = 0; next < sentences.size(); next++) {
      Reading before = sentences.get(next);
      for (Lexicon.Entry entry : ENTRIES) {
        List<Integer> labels = new ArrayList<>(before.labels);
        if (!before.words.isEmpty()) {
          labels.add(SPACE);
        }
        Arrays.stream(entry.spelling()).forEach(labels::add);
        if (labels.size() <= longest) {
          List<String> words = new ArrayList<>(before.words);
          words.add(entry.word());
          sentences.add(new Reading(List.copyOf(labels), List.copyOf(words)));
        }
      }
    }
    return sentences;
  }

  private static double modelScore(List<String> words, double weight, double bonus) {
    double score = 0;
    String previous = "";
    for (String word : words) {
      score += weight * MODEL.logProbability(previous, word) + bonus;
      previous = word;
    }
    return score + weight * MODEL.logProbability(previous, "");
  }

  private static void compare(List<Transcript> found, Map<Reading, Double> expected) {
    assertThat(found.stream().map(WordGrammarTest::reading))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(t -> -t.score()));
    for (Transcript transcript : found) {
      assertThat(transcript.score()).isCloseTo(expected.get(reading(transcript)), within(EXACT));
    }
  }

  @Property(tries = 40)
  void sentencesOfTheLexiconHaveTheSumOfTheirPathsAndTheScoreOfTheirWords(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int steps,
      @ForAll @DoubleRange(max = 3) double weight,
      @ForAll @DoubleRange(min = -2, max = 2) double bonus) {
    double[][] logs = CtcBeamSearchTest.random(seed, steps, CLASSES);
    Map<List<Integer>, Double> all = CtcBeamSearchTest.allLabellings(logs);
    Map<Reading, Double> expected = new HashMap<>();
    for (Reading sentence : sentences(steps)) {
      if (all.containsKey(sentence.labels)) {
        double score = modelScore(sentence.words, weight, bonus);
        expected.put(sentence, all.get(sentence.labels) + score);
      }
    }
    WordGrammar grammar = WordGrammar.words(LEXICON, SPACE).model(MODEL, weight).bonus(bonus);
    compare(new CtcBeamSearch(ALL, grammar).search(logs), expected);
  }

  @Property(tries = 40)
  void oneWordOfTheLexiconHasTheSumOfItsPaths(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int steps) {
    double[][] logs = CtcBeamSearchTest.random(seed, steps, CLASSES);
    Map<List<Integer>, Double> all = CtcBeamSearchTest.allLabellings(logs);
    Map<Reading, Double> expected = new HashMap<>();
    for (Lexicon.Entry entry : ENTRIES) {
      List<Integer> labels = Arrays.stream(entry.spelling()).boxed().toList();
      if (all.containsKey(labels)) {
        expected.put(new Reading(labels, List.of(entry.word())), all.get(labels));
      }
    }
    compare(new CtcBeamSearch(ALL, WordGrammar.word(LEXICON)).search(logs), expected);
  }

  @Property(tries = 40)
  void anyWordsHaveTheSumOfTheirPathsAndTheScoreOfTheModel(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int steps) {
    double[][] logs = CtcBeamSearchTest.random(seed, steps, CLASSES);
    Map<Reading, Double> expected = new HashMap<>();
    CtcBeamSearchTest.allLabellings(logs)
        .forEach(
            (labels, logProbability) -> {
              StringBuilder text = new StringBuilder();
              labels.forEach(label -> text.append(ALPHABET.get(label)));
              boolean whole = text.toString().equals(text.toString().strip());
              if (whole && !text.toString().contains("  ")) {
                List<String> words =
                    text.isEmpty() ? List.of() : List.of(text.toString().split(" "));
                expected.put(
                    new Reading(labels, words), logProbability + modelScore(words, .8, .3));
              }
            });
    WordGrammar grammar = WordGrammar.words(ALPHABET).model(MODEL, .8).bonus(.3);
    compare(new CtcBeamSearch(ALL, grammar).search(logs), expected);
  }

  @Property(tries = 60)
  void aNarrowBeamFindsWordsOfTheLexiconAlone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int width) {
    double[][] logs = CtcBeamSearchTest.random(seed, 12, CLASSES);
    List<String> words = ENTRIES.stream().map(Lexicon.Entry::word).toList();
    WordGrammar grammar = WordGrammar.words(LEXICON, SPACE).model(MODEL, 1);
    for (Transcript transcript : new CtcBeamSearch(width, grammar).search(logs)) {
      assertThat(words).containsAll(transcript.words());
    }
  }

  @Test
  void ofWordsSpelledAlikeTheModelChooses() {
    // The labels 0, space, 1: "a be" was seen twice, "a bee" never.
    double sure = Math.log(.97);
    double other = Math.log(.01);
    double[][] logs = {
      {sure, other, other, other}, {other, other, sure, other}, {other, sure, other, other}
    };
    WordGrammar grammar = WordGrammar.words(LEXICON, SPACE).model(MODEL, 1);
    List<Transcript> found = new CtcBeamSearch(10, grammar).search(logs);
    assertThat(found.get(0).words()).containsExactly("a", "be");
    assertThat(found.get(1).words()).containsExactly("a", "bee");
  }

  @Test
  void aWordCutShortIsNoWord() {
    double[][] logs = {{-9, 0, -9, -9}};
    Lexicon lexicon = Lexicon.of(List.of(new Lexicon.Entry("ba", 1, 0)), 3);
    assertThat(new CtcBeamSearch(10, WordGrammar.word(lexicon)).search(logs)).isEmpty();
  }

  @Test
  void aWordMayHoldTheSeparator() {
    double never = Double.NEGATIVE_INFINITY;
    double[][] logs = {
      {0, never, never, never}, {never, never, 0, never}, {never, 0, never, never}
    };
    Lexicon lexicon =
        Lexicon.of(
            List.of(
                new Lexicon.Entry("a b", 0, SPACE, 1),
                new Lexicon.Entry("a", 0),
                new Lexicon.Entry("b", 1)),
            3);
    assertThat(new CtcBeamSearch(10, WordGrammar.words(lexicon, SPACE)).search(logs))
        .extracting(Transcript::words)
        .containsExactlyInAnyOrder(List.of("a b"), List.of("a", "b"));
  }

  @Test
  void badLexiconsAreRefused() {
    assertThatThrownBy(() -> Lexicon.of(List.of(), 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a lexicon without words");
    for (Lexicon.Entry entry :
        List.of(
            new Lexicon.Entry("", 0),
            new Lexicon.Entry("silent"),
            new Lexicon.Entry("x", 3),
            new Lexicon.Entry("y", 0, -1))) {
      assertThatThrownBy(() -> Lexicon.of(List.of(entry), 3))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("word \"" + entry.word() + "\"")
          .hasMessageContaining("labels from 0 to 2");
    }
  }

  @Test
  void badOptionsAreRefused() {
    assertThatThrownBy(() -> WordGrammar.words(List.of("a", "b")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("an alphabet without white space: [a, b]");
    assertThatThrownBy(() -> WordGrammar.word(LEXICON).model(MODEL, -1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("weight -1.0");
    assertThatThrownBy(() -> WordGrammar.word(LEXICON).bonus(Double.NaN))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("word bonus NaN");
    WordGrammar small = WordGrammar.words(List.of("a", " "));
    assertThatThrownBy(() -> new CtcBeamSearch(5, small).search(new double[][] {{0, 0, 0, 0}}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("label 2 with an alphabet of 2");
  }
}
