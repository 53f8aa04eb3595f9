package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.text.Alphabet;
import org.junit.jupiter.api.Test;

/** Two time steps, the labels space, a and b, probabilities by hand. */
class CtcDecodingTest {
  private static final Alphabet ALPHABET = new Alphabet(List.of(" ", "a", "b"));

  /** Best path: blank, blank. Of labellings: none .36, a .4 · .4 + 2 · .4 · .6 = .64. */
  private static final double[][] TEXTBOOK =
      logarithms(new double[][] {{0, .4, 0, .6}, {0, .4, 0, .6}});

  private static double[][] logarithms(double[][] probabilities) {
    return Arrays.stream(probabilities)
        .map(step -> Arrays.stream(step).map(p -> Math.log(Math.max(p, 1e-30))).toArray())
        .toArray(double[][]::new);
  }

  private static CtcDecoding decoding(String... texts) {
    Optional<WordCounts> words =
        texts.length == 0 ? Optional.empty() : Optional.of(WordCounts.of(List.of(texts)));
    return new CtcDecoding(
        CtcOptions.defaults().withLexicon(words.isEmpty() ? LexiconUse.NONE : LexiconUse.TRAINING),
        ALPHABET,
        words);
  }

  private static String text(CtcDecoding decoding, double[][] outputs, CtcDecoder decoder) {
    return ALPHABET.text(decoding.labels(outputs, decoder));
  }

  private static double logProbability(CtcDecoder decoder) {
    return decoding().logProbability(TEXTBOOK, decoding().labels(TEXTBOOK, decoder));
  }

  @Test
  void theBestPathIsNotAlwaysTheBestText() {
    assertThat(text(decoding(), TEXTBOOK, CtcDecoder.BEST_PATH)).isEmpty();
    assertThat(logProbability(CtcDecoder.BEST_PATH)).isCloseTo(Math.log(.36), within(1e-9));
    assertThat(text(decoding(), TEXTBOOK, CtcDecoder.BEAM)).isEqualTo("a");
    assertThat(logProbability(CtcDecoder.BEAM)).isCloseTo(Math.log(.64), within(1e-9));
  }

  @Test
  void aLexiconAllowsItsWordsAlone() {
    // Nothing at all is a text of no words, and of those that remain by far the most probable.
    assertThat(text(decoding("b", "bb"), TEXTBOOK, CtcDecoder.LEXICON)).isEmpty();
    double[][] blurred =
        logarithms(new double[][] {{0, .5, .4, .1}, {0, 0, 0, 1}, {0, .5, .4, .1}});
    assertThat(text(decoding(), blurred, CtcDecoder.BEAM)).isEqualTo("aa");
    assertThat(text(decoding("b", "bb", "ab"), blurred, CtcDecoder.LEXICON)).isEqualTo("ab");
  }

  /** After b, b follows three times of four; the answer alone would have it the other way. */
  @Test
  void bigramsDecideWhatIsNearlyEven() {
    double[][] even = logarithms(new double[][] {{0, 0, 1, 0}, {1, 0, 0, 0}, {0, .51, .49, 0}});
    CtcDecoding decoding = decoding("b b", "b b", "b b", "b a");

    assertThat(text(decoding, even, CtcDecoder.LEXICON)).isEqualTo("b a");
    assertThat(text(decoding, even, CtcDecoder.BIGRAM)).isEqualTo("b b");
  }

  @Test
  void withoutWordsThereAreTwoDecoders() {
    assertThat(decoding().decoders()).containsExactly(CtcDecoder.BEST_PATH, CtcDecoder.BEAM);
    assertThat(decoding("a").decoders()).containsExactly(CtcDecoder.values());
  }

  @Test
  void aDecoderWithWordsNeedsALexicon() {
    assertThatThrownBy(() -> CtcOptions.defaults().withDecoder(CtcDecoder.LEXICON))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a decoder with words, and no lexicon");
  }
}
