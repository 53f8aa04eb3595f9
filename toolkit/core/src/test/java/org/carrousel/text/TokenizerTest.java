package org.carrousel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrousel.text.TokenUnit.CHARACTERS;
import static org.carrousel.text.TokenUnit.PRE_TOKENIZED;
import static org.carrousel.text.TokenUnit.WORDS;
import static org.carrousel.text.TokenUnit.WORDS_AND_PUNCTUATION;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizerTest {
  private static List<String> tokens(TokenUnit unit, String text) {
    return Tokenizer.of(unit).tokens(text);
  }

  @Test
  void aCharacterIsACodePoint() {
    assertThat(tokens(CHARACTERS, "aß \uD83D\uDE00\n"))
        .containsExactly("a", "ß", " ", "\uD83D\uDE00", "\n");
  }

  @Property(tries = 200)
  void charactersPutTogetherAreTheText(@ForAll String text) {
    assertThat(Tokenizer.of(CHARACTERS).text(tokens(CHARACTERS, text))).isEqualTo(text);
  }

  @Test
  void wordsHaveTheBoundariesOfUnicodeAndNoPunctuation() {
    assertThat(tokens(WORDS, "Don't panic: 3.5 km, e-mail (ümlaut)!"))
        .containsExactly("Don't", "panic", "3.5", "km", "e", "mail", "ümlaut");
  }

  @Test
  void longWordsStayWhole() {
    String word = "x".repeat(5_000);

    assertThat(tokens(WORDS, word + " y")).containsExactly(word, "y");
  }

  @Test
  void preTokenizedTextIsCutAtWhiteSpaceAlone() {
    assertThat(tokens(PRE_TOKENIZED, "  Who is ,\tdon't\u00A0``x'' ? "))
        .containsExactly("Who", "is", ",", "don't", "``x''", "?");
  }

  /** Worked out by hand from the four rules of mteval-v13a. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The dog bit the man. | The dog bit the man .",
        "It wasn't surprising. | It wasn't surprising .",
        "Hello, World! | Hello , World !",
        // a point or comma within a number stays, at its end it goes
        "1,000.50 apples, 3. | 1,000.50 apples , 3 .",
        ".5 is 1.a or a.1 | . 5 is 1 . a or a . 1",
        // a hyphen goes only after a digit
        "mother-in-law, 1990-2000 | mother-in-law , 1990 - 2000",
        "a&quot;b&lt;c&amp;d | a \" b < c & d",
        // one pass from left to right: what a match used up does not start the next
        "wait... | wait . . .",
        "a/b {c} [d] ^e_f `g` | a / b { c } [ d ] ^ e _ f ` g `",
        "«Zürich» €5 | «Zürich» €5",
        "$4.50 50% #1 x@y.z | $ 4.50 50 % # 1 x @ y . z",
        "skip <skipped>this | skip this"
      })
  void wordsAndPunctuationAreThoseOfMteval(String text, String tokens) {
    assertThat(tokens(WORDS_AND_PUNCTUATION, text)).containsExactly(tokens.split(" "));
  }

  /** What a decoder puts together with blanks is scored as the reference is. */
  @Test
  void wordsAndPunctuationOfRealSentencesStayAsTheyAreWhenTokenizedAgain() {
    Tokenizer tokenizer = Tokenizer.of(WORDS_AND_PUNCTUATION);
    TextFile english = TextFile.read(Mirror.file("multi30k-en-de/train.en.gz"));

    assertThat(english.lines())
        .allSatisfy(
            line -> {
              List<String> once = tokenizer.tokens(line.text());
              assertThat(tokenizer.tokens(tokenizer.text(once))).isEqualTo(once);
            });
  }

  @Test
  void capitalLettersAreMadeSmallWhereAsked() {
    assertThat(new Tokenizer(WORDS, true).tokens("Der ÄRGER")).containsExactly("der", "ärger");
    assertThat(Tokenizer.of(CHARACTERS).withLowerCase(true).tokens("Ab")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @EnumSource
  void noTextHasNoTokens(TokenUnit unit) {
    assertThat(tokens(unit, "")).isEmpty();
  }

  @Test
  void wordsArePutTogetherWithBlanks() {
    assertThat(Tokenizer.of(WORDS).text(List.of("a", "dog"))).isEqualTo("a dog");
    assertThat(WORDS_AND_PUNCTUATION.label()).isEqualTo("words and punctuation");
  }
}
