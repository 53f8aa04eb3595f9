package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.carrousel.metrics.Bleu.Smoothing;
import org.carrousel.testing.Mirror;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BleuTest {
  private static final Tokenizer WORDS = Tokenizer.of(TokenUnit.WORDS_AND_PUNCTUATION);
  private static final Tokenizer BLANKS = Tokenizer.of(TokenUnit.PRE_TOKENIZED);

  private static Bleu of(
      Tokenizer tokenizer, Smoothing smoothing, String hypothesis, String... references) {
    Bleu bleu = new Bleu(tokenizer, smoothing);
    bleu.add(hypothesis, List.of(references));
    return bleu;
  }

  /** The example of sacreBLEU's README, with the scores that sacreBLEU's own tests expect. */
  @ParameterizedTest
  @CsvSource({
    "WORDS_AND_PUNCTUATION, EXPONENTIAL, 48.530827",
    "WORDS_AND_PUNCTUATION, NONE, 48.530827",
    "PRE_TOKENIZED, EXPONENTIAL, 49.1919566"
  })
  void sacreBleusExampleHasItsScore(TokenUnit unit, Smoothing smoothing, double score) {
    Bleu bleu = new Bleu(Tokenizer.of(unit), smoothing);
    bleu.add("The dog bit the man.", List.of("The dog bit the man.", "The dog had bit the man."));
    bleu.add("It wasn't surprising.", List.of("It was not unexpected.", "No one was surprised."));
    bleu.add(
        "The man had just bitten him.",
        List.of("The man bit him first.", "The man had bitten the dog."));

    assertThat(bleu.score()).isCloseTo(score, within(1e-6));
  }

  /** Romanian, from sacreBLEU's tests, to the three digits given there. */
  @ParameterizedTest
  @CsvSource({
    "WORDS_AND_PUNCTUATION, EXPONENTIAL, 8.493",
    "WORDS_AND_PUNCTUATION, NONE, 0",
    "PRE_TOKENIZED, EXPONENTIAL, 7.347"
  })
  void sacreBleusSentenceHasItsScore(TokenUnit unit, Smoothing smoothing, double score) {
    Bleu bleu =
        of(
            Tokenizer.of(unit),
            smoothing,
            "Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;",
            "producţia de zahăr brut se exprimă în zahăr alb;");

    assertThat(bleu.score()).isCloseTo(score, within(1e-3));
  }

  @Test
  void nGramsCountAtMostAsOftenAsInOneReference() {
    // Papineni et al. 2002, section 2.1: of seven "the", two are right.
    Bleu bleu =
        of(
            BLANKS,
            Smoothing.NONE,
            "the the the the the the the",
            "the cat is on the mat",
            "there is a cat on the mat");

    assertThat(bleu.precision(1)).isCloseTo(200 / 7., within(1e-12));
    assertThat(bleu.precision(2)).isZero();
  }

  @Test
  void theScoreIsTheMeanPrecisionTimesThePenalty() {
    // Right: 5 of 6, 3 of 5, 2 of 4, 1 of 3; six tokens for eight.
    Bleu bleu = of(BLANKS, Smoothing.EXPONENTIAL, "a b c d x e", "a b c d e f g h");

    assertThat(bleu.precision(1)).isCloseTo(500 / 6., within(1e-12));
    assertThat(bleu.precision(4)).isCloseTo(100 / 3., within(1e-12));
    assertThat(bleu.brevityPenalty()).isCloseTo(Math.exp(1 - 8 / 6.), within(1e-12));
    assertThat(bleu.score())
        .isCloseTo(
            100 * Math.exp(-1 / 3.) * Math.pow(5 / 6. * 3 / 5. * 2 / 4. * 1 / 3., .25),
            within(1e-12));
  }

  @Test
  void smoothingHalvesWithEveryOrderOfWhichNothingIsRight() {
    Bleu bleu = of(BLANKS, Smoothing.EXPONENTIAL, "a x b y", "a b c d");

    assertThat(bleu.precision(1)).isEqualTo(50);
    assertThat(bleu.precision(2)).isCloseTo(100 / 2. / 3, within(1e-12));
    assertThat(bleu.precision(3)).isCloseTo(100 / 4. / 2, within(1e-12));
    assertThat(bleu.precision(4)).isCloseTo(100 / 8., within(1e-12));
    assertThat(of(BLANKS, Smoothing.NONE, "a x b y", "a b c d").score()).isZero();
  }

  @Test
  void countsAreSummedBeforeTheMean() {
    Bleu bleu = of(BLANKS, Smoothing.NONE, "a b c d e", "a b c d e");
    bleu.add("x y z w", List.of("q q q q"));

    assertThat(bleu.precision(1)).isCloseTo(500 / 9., within(1e-12));
    assertThat(bleu.precision(4)).isCloseTo(200 / 3., within(1e-12));
    assertThat(bleu.score())
        .isCloseTo(100 * Math.pow(5 / 9. * 4 / 7. * 3 / 5. * 2 / 3., .25), within(1e-12));
  }

  @Test
  void theNearestReferenceLengthCountsTheShorterOfTwo() {
    assertThat(of(BLANKS, Smoothing.NONE, "a b c d", "a b", "a b c d e f").referenceLength())
        .isEqualTo(2);
    assertThat(of(BLANKS, Smoothing.NONE, "a b c d", "a", "a b c d e").referenceLength())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"'', a b c d", "x y z w, a b c d", "a b c, a b c"})
  void withoutAnyRightTokenOrAnyFourThereIsNoScore(String hypothesis, String reference) {
    assertThat(of(BLANKS, Smoothing.EXPONENTIAL, hypothesis, reference).score()).isZero();
  }

  @Test
  void realReferencesAreTheirOwnBestTranslation() {
    Bleu bleu = new Bleu(WORDS.withLowerCase(true), Smoothing.EXPONENTIAL);
    List<TextLine> lines =
        TextFile.read(Mirror.file("multi30k-en-de/test_2016_flickr.en.gz")).lines();
    lines.forEach(line -> bleu.add(line.text().toUpperCase(Locale.ROOT), List.of(line.text())));

    assertThat(bleu.score()).isCloseTo(100, within(1e-9));
  }

  @Test
  void theSignatureSaysHow() {
    assertThat(of(WORDS.withLowerCase(true), Smoothing.EXPONENTIAL, "a", "a").signature())
        .isEqualTo("nrefs:1|case:lc|eff:no|tok:13a|smooth:exp");
    Bleu bleu = of(BLANKS, Smoothing.NONE, "a", "a", "b");
    assertThat(bleu.signature()).isEqualTo("nrefs:2|case:mixed|eff:no|tok:none|smooth:none");
    bleu.add("a", List.of("a"));
    assertThat(bleu.signature()).startsWith("nrefs:var|");
  }

  @Test
  void aSentenceNeedsAReference() {
    assertThatIllegalArgumentException().isThrownBy(() -> of(WORDS, Smoothing.NONE, "a"));
  }
}
