package org.carrousel.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * Conversion between texts and token indices.
 *
 * @param tokenizer splits texts into tokens
 * @param vocabulary indices of tokens; contains the unknown token
 */
public record TextEncoder(Tokenizer tokenizer, Vocabulary vocabulary) {
  /** Returns the index of the unknown token. */
  public int unknown() {
    return vocabulary.number(SpecialToken.UNKNOWN);
  }

  /** Counts the unknown tokens. */
  public long unknown(int[] tokens) {
    return Arrays.stream(tokens).filter(token -> token == unknown()).count();
  }

  /** Returns the indices of the tokens of a text. */
  public int[] encode(String text) {
    return vocabulary.encode(tokenizer.tokens(text));
  }

  /** Returns a token as text; a word is preceded by a space. */
  public String piece(int token) {
    return tokenizer.text(List.of("", vocabulary.tokens().get(token)));
  }

  /**
   * Returns the indices of the tokens of a seed text.
   *
   * @throws BadInputException if the text has no tokens, a character is not in the vocabulary, or
   *     no word is
   */
  public int[] seed(String text) {
    List<String> tokens = tokenizer.tokens(text);
    if (tokens.isEmpty()) {
      throw new BadInputException(
          "a seed text without " + tokenizer.unit().label(),
          "at least one, after which the model goes on",
          "give the beginning of a text");
    }
    if (tokenizer.unit() == TokenUnit.CHARACTERS) {
      requireKnown(tokens);
    } else if (tokens.stream().noneMatch(vocabulary::contains)) {
      throw new BadInputException(
          "a seed text of which no word is known: " + tokens.stream().limit(5).toList(),
          "words of the training text, such as " + known(),
          "begin the text in other words");
    }
    return vocabulary.encode(tokens);
  }

  private void requireKnown(List<String> characters) {
    List<String> unknown = new ArrayList<>();
    int line = 1;
    int column = 1;
    for (String character : characters) {
      if (!vocabulary.contains(character)) {
        unknown.add(
            "\"%s\" (U+%04X) in line %d, column %d"
                .formatted(character, character.codePointAt(0), line, column));
      }
      line += character.equals("\n") ? 1 : 0;
      column = character.equals("\n") ? 1 : column + 1;
    }
    if (!unknown.isEmpty()) {
      throw new BadInputException(
          "seed text: %d unknown character%s: %s%s"
              .formatted(
                  unknown.size(),
                  unknown.size() == 1 ? "" : "s",
                  String.join(", ", unknown.subList(0, Math.min(5, unknown.size()))),
                  unknown.size() > 5 ? ", ..." : ""),
          "characters of the training text, such as " + known(),
          "replace them, or train with a text that has them");
    }
  }

  private List<String> known() {
    return vocabulary.tokens().stream()
        .filter(vocabulary::contains)
        .filter(token -> !token.isBlank())
        .limit(10)
        .toList();
  }
}
