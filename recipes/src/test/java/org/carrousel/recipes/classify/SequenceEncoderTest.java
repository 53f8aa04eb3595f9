package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.batch.Jitter;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.junit.jupiter.api.Test;

class SequenceEncoderTest {
  private static final ClassifyConfig DEFAULTS = ClassifyConfig.defaults();

  private static TokenEncoder fit(Tokenizer tokenizer, LabelledSequence... train) {
    return TokenEncoder.fit(tokenizer, DEFAULTS.vocabulary(), List.of(train));
  }

  private static LabelledSequence numbers(float[]... rows) {
    return new LabelledSequence("x", "a", rows, "file, line 1");
  }

  private static LabelledSequence text(String text) {
    return LabelledSequence.ofText(text, "a", "file, line 1");
  }

  private static Dataset<LabelledSequence> texts(String... texts) {
    return Dataset.of("file", "", Stream.of(texts).map(SequenceEncoderTest::text).toList());
  }

  /** Means 2 and 30, deviations 1 and 10 of the first; 16 and the root of 221 of all. */
  @Test
  void featuresAreStandardizedEachOrAllAlike() {
    List<LabelledSequence> train =
        List.of(numbers(new float[] {1, 20}), numbers(new float[] {3, 40}));

    float[][][] each =
        FeatureEncoder.fit(FeatureScaling.FEATURE, train, List.of("a", "b")).scaled(train);
    float[][][] all =
        FeatureEncoder.fit(FeatureScaling.ALL, train, List.of("a", "b")).scaled(train);

    assertThat(each).isDeepEqualTo(new float[][][] {{{-1, -1}}, {{1, 1}}});
    double deviation = Math.sqrt((15 * 15 + 4 * 4 + 13 * 13 + 24 * 24) / 4.0);
    assertThat(all[1][0][1]).isCloseTo((float) (24 / deviation), within(1e-6f));
  }

  @Test
  void tokensThatTrainingHadOnceAreUnknown() {
    TokenEncoder encoder = fit(DEFAULTS.tokenizer(), text("aab"), text("ca"));

    assertThat(encoder.vocabulary().tokens()).containsExactly("<unk>", "a");
    assertThat(encoder.unknown(text("abz"))).isEqualTo(2);
  }

  @Test
  void aTextOfWhichNothingIsKnownIsRefused() {
    TokenEncoder encoder = fit(DEFAULTS.tokenizer(), text("aab"), text("ba"));

    assertThatThrownBy(() -> encoder.require(texts("ab", "xyz")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("\"xyz\", of which no token is known", "[a, b]");
  }

  @Test
  void aTextWithoutWordsIsRefused() {
    Tokenizer words = Tokenizer.of(TokenUnit.WORDS);

    assertThatThrownBy(() -> fit(words, text("!?")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("file, line 1: \"!?\" has no words", "tokens: characters");
  }

  @Test
  void textsAreNotJittered() {
    TokenEncoder encoder = fit(DEFAULTS.tokenizer(), text("aa"));

    assertThatThrownBy(() -> encoder.column(List.of(text("a")), List.of(new Jitter(.1))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("augmentation of texts");
  }

  @Test
  void filesOfTheOtherKindAreRefused() {
    TokenEncoder texts = fit(DEFAULTS.tokenizer(), text("aa"));
    FeatureEncoder numbers =
        FeatureEncoder.fit(FeatureScaling.FEATURE, List.of(numbers(new float[] {1})), List.of("a"));
    Dataset<LabelledSequence> two = Waves.file("waves", 0, 3, 1);

    assertThatThrownBy(() -> texts.require(two))
        .hasMessageContainingAll("waves: sequences of numbers", "texts");
    assertThatThrownBy(() -> numbers.require(texts("a"))).hasMessageContaining("file: texts");
    assertThatThrownBy(() -> numbers.require(two))
        .hasMessageContainingAll("waves: 2 features", "1 features (a)");
  }
}
