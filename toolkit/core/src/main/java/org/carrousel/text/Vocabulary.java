package org.carrousel.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;

/**
 * Vocabulary: tokens and their indices, from 0. In JSON it is the list of its tokens. There is no
 * padding token, because masks mark padding.
 */
public final class Vocabulary {
  private final List<String> tokens;
  private final Map<String, Integer> numbers;

  /**
   * Creates a vocabulary; a token's index is its position in the list.
   *
   * @param tokens distinct; a {@link SpecialToken} is represented by its spelling
   */
  @JsonCreator
  public Vocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    this.numbers = new HashMap<>();
    for (String token : tokens) {
      if (numbers.put(token, numbers.size()) != null) {
        throw new IllegalArgumentException("listed twice: \"" + token + "\"");
      }
    }
  }

  /**
   * Builds a vocabulary from texts: special tokens first, then tokens by descending frequency;
   * equally frequent ones are in the order of {@link String#compareTo}.
   *
   * @param texts texts of the training part only; tokens that are spelled like a special token are
   *     ignored
   * @throws BadInputException if no token except special ones remains
   */
  public static Vocabulary fit(Iterable<List<String>> texts, VocabularyOptions options) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> text : texts) {
      text.forEach(token -> counts.merge(token, 1, Integer::sum));
    }
    List<String> tokens = new ArrayList<>();
    options.orderedSpecials().forEach(special -> tokens.add(special.spelling()));
    int room = options.maximalSize() == 0 ? counts.size() : options.maximalSize() - tokens.size();
    Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= options.minimalCount())
        .filter(entry -> !isSpecial(entry.getKey()))
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(room)
        .forEach(entry -> tokens.add(entry.getKey()));
    if (tokens.size() == options.specials().size()) {
      throw new BadInputException(
          "training texts in which no token occurs %d times or more"
              .formatted(options.minimalCount()),
          "a vocabulary of at least one token",
          "lower the minimal count, or give more text");
    }
    return new Vocabulary(tokens);
  }

  private static boolean isSpecial(String token) {
    return Arrays.stream(SpecialToken.values()).anyMatch(s -> s.spelling().equals(token));
  }

  /** Returns the number of tokens, including special ones. */
  public int size() {
    return tokens.size();
  }

  /** Returns all tokens in the order of their indices. */
  @JsonValue
  public List<String> tokens() {
    return tokens;
  }

  /**
   * Returns whether a text's token is in the vocabulary. False for the spelling of a special token.
   */
  public boolean contains(String token) {
    return numbers.containsKey(token) && !isSpecial(token);
  }

  /** Returns whether the vocabulary has a special token. */
  public boolean contains(SpecialToken special) {
    return numbers.containsKey(special.spelling());
  }

  /**
   * Returns the index of a special token.
   *
   * @throws IllegalStateException if the vocabulary does not have it
   */
  public int number(SpecialToken special) {
    Integer number = numbers.get(special.spelling());
    if (number == null) {
      throw new IllegalStateException("a vocabulary without " + special);
    }
    return number;
  }

  /**
   * Returns the indices of a text's tokens; {@link SpecialToken#UNKNOWN} for tokens that are not in
   * the vocabulary or are spelled like a special token.
   *
   * @throws BadInputException if a token is not in the vocabulary, and {@link SpecialToken#UNKNOWN}
   *     is not either
   */
  public int[] encode(List<String> text) {
    int[] encoded = new int[text.size()];
    for (int i = 0; i < encoded.length; i++) {
      String token = text.get(i);
      if (contains(token)) {
        encoded[i] = numbers.get(token);
      } else if (contains(SpecialToken.UNKNOWN)) {
        encoded[i] = number(SpecialToken.UNKNOWN);
      } else {
        throw new BadInputException(
            "token %d: \"%s\"".formatted(i + 1, token),
            "one of the %d tokens of the vocabulary".formatted(size()),
            "remove the token, or train with it or with the special token UNKNOWN");
      }
    }
    return encoded;
  }

  /**
   * Returns the tokens of indices, without start and end tokens; {@link SpecialToken#UNKNOWN} gives
   * its spelling.
   *
   * @param numbers indices, each in {@code [0, size())}
   */
  public List<String> decode(int... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(tokens::get)
        .filter(token -> !token.equals(SpecialToken.START.spelling()))
        .filter(token -> !token.equals(SpecialToken.END.spelling()))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary vocabulary && tokens.equals(vocabulary.tokens);
  }

  @Override
  public int hashCode() {
    return tokens.hashCode();
  }

  @Override
  public String toString() {
    return "vocabulary of %d tokens".formatted(size());
  }
}
