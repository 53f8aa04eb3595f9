package org.carrousel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class TextEncoderTest {
  private static final TextEncoder CHARACTERS =
      new TextEncoder(
          Tokenizer.of(TokenUnit.CHARACTERS), new Vocabulary(List.of("<unk>", "a", "b", "\n")));

  private static final TextEncoder WORDS =
      new TextEncoder(Tokenizer.of(TokenUnit.WORDS), new Vocabulary(List.of("<unk>", "to", "be")));

  @Test
  void aSeedTextIsNumbered() {
    assertThat(CHARACTERS.seed("ab\na")).containsExactly(1, 2, 3, 1);
    assertThat(WORDS.seed("to have, to be")).containsExactly(1, 0, 1, 2);
  }

  @Test
  void piecesMakeTheText() {
    assertThat(CHARACTERS.piece(2)).isEqualTo("b");
    assertThat(WORDS.piece(2)).isEqualTo(" be");
  }

  @Test
  void unknownTokensAreCounted() {
    assertThat(WORDS.unknown(new int[] {0, 1, 0, 2})).isEqualTo(2);
  }

  @Test
  void anEmptySeedTextIsRefused() {
    assertThatThrownBy(() -> CHARACTERS.seed(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a seed text without characters");
    assertThatThrownBy(() -> WORDS.seed(" ?! "))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a seed text without words");
  }

  @Test
  void unknownCharactersAreNamedWithTheirPlaces() {
    assertThatThrownBy(() -> CHARACTERS.seed("ab\nbé😀a"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "seed text: 2 unknown characters: \"é\" (U+00E9) in line 2, column 2, \"😀\" (U+1F600)"
                + " in line 2, column 3\n")
        .hasMessageContaining("such as [a, b]");
  }

  @Test
  void ofManyUnknownCharactersTheFirstAreNamed() {
    String text = IntStream.range(0, 9).mapToObj(i -> "x").reduce("", String::concat);
    assertThatThrownBy(() -> CHARACTERS.seed(text))
        .hasMessageContaining("9 unknown characters: ")
        .hasMessageContaining("column 5, ...")
        .hasMessageNotContaining("column 6");
  }

  @Test
  void wordsOfWhichNoneIsKnownAreRefused() {
    assertThatThrownBy(() -> WORDS.seed("or not"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no word is known: [or, not]")
        .hasMessageContaining("such as [to, be]");
  }
}
