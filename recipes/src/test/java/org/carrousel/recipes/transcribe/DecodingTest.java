package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Recording;
import org.junit.jupiter.api.Test;

/** Two time steps, the labels space, a and b, probabilities by hand. */
class DecodingTest {
  private static final Alphabet ALPHABET = new Alphabet(List.of(" ", "a", "b"));

  /** Best path: blank, blank. Of labellings: none .36, a .4 · .4 + 2 · .4 · .6 = .64. */
  private static final double[][] TEXTBOOK =
      logarithms(new double[][] {{0, .4, 0, .6}, {0, .4, 0, .6}});

  private static double[][] logarithms(double[][] probabilities) {
    return Arrays.stream(probabilities)
        .map(step -> Arrays.stream(step).map(p -> Math.log(Math.max(p, 1e-30))).toArray())
        .toArray(double[][]::new);
  }

  private static Decoding decoding(String... texts) {
    List<Recording> train =
        Arrays.stream(texts).map(text -> new Recording("n", text, "s", false, null, "p")).toList();
    Optional<Words> words = texts.length == 0 ? Optional.empty() : Optional.of(Words.of(train));
    return new Decoding(
        DecodingOptions.defaults()
            .withLexicon(words.isEmpty() ? LexiconUse.NONE : LexiconUse.TRAINING),
        new Encoding(ALPHABET, null, words));
  }

  @Test
  void theBestPathIsNotAlwaysTheBestText() {
    Transcription path = decoding().decode("r", TEXTBOOK, Decoder.BEST_PATH);
    Transcription beam = decoding().decode("r", TEXTBOOK, Decoder.BEAM);

    assertThat(path.text()).isEmpty();
    assertThat(path.logProbability()).isCloseTo(Math.log(.36), within(1e-9));
    assertThat(beam.text()).isEqualTo("a");
    assertThat(beam.logProbability()).isCloseTo(Math.log(.64), within(1e-9));
  }

  @Test
  void aLexiconAllowsItsWordsAlone() {
    Transcription transcription = decoding("b", "bb").decode("r", TEXTBOOK, Decoder.LEXICON);

    // Nothing at all is a text of no words, and of those that remain by far the most probable.
    assertThat(transcription.text()).isEmpty();
    double[][] blurred =
        logarithms(new double[][] {{0, .5, .4, .1}, {0, 0, 0, 1}, {0, .5, .4, .1}});
    assertThat(decoding().decode("r", blurred, Decoder.BEAM).text()).isEqualTo("aa");
    assertThat(decoding("b", "bb", "ab").decode("r", blurred, Decoder.LEXICON).text())
        .isEqualTo("ab");
  }

  /** After b, b follows three times of four; the answer alone would have it the other way. */
  @Test
  void bigramsDecideWhatIsNearlyEven() {
    double[][] even = logarithms(new double[][] {{0, 0, 1, 0}, {1, 0, 0, 0}, {0, .51, .49, 0}});
    Decoding decoding = decoding("b b", "b b", "b b", "b a");

    assertThat(decoding.decode("r", even, Decoder.LEXICON).text()).isEqualTo("b a");
    assertThat(decoding.decode("r", even, Decoder.BIGRAM).text()).isEqualTo("b b");
  }

  @Test
  void withoutWordsThereAreTwoDecoders() {
    assertThat(decoding().decoders()).containsExactly(Decoder.BEST_PATH, Decoder.BEAM);
    assertThat(decoding("a").decoders()).containsExactly(Decoder.values());
  }

  @Test
  void aDecoderWithWordsNeedsALexicon() {
    assertThatThrownBy(() -> DecodingOptions.defaults().withDecoder(Decoder.LEXICON))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a decoder with words, and no lexicon");
  }
}
