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
 * Tokens and their numbers, from 0. Written as JSON it is the list of its tokens. Padding is told
 * by masks, so no number stands for it.
 */
public final class Vocabulary {
  private final List<String> tokens;
  private final Map<String, Integer> numbers;

  /**
   * Numbers tokens by their place in a list.
   *
   * @param tokens distinct; a {@link SpecialToken} is known by its spelling
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
   * Takes up the tokens of texts, the most frequent first, equally frequent ones in the order of
   * {@link String#compareTo}; special tokens before all.
   *
   * @param texts of the training part alone; a token that is spelled as a special one is not taken
   *     up
   * @throws BadInputException if nothing is left to take up
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
          "training texts in which no token stands %d times or more"
              .formatted(options.minimalCount()),
          "a vocabulary of at least one token",
          "lower the minimal count, or give more text");
    }
    return new Vocabulary(tokens);
  }

  private static boolean isSpecial(String token) {
    return Arrays.stream(SpecialToken.values()).anyMatch(s -> s.spelling().equals(token));
  }

  /** How many tokens there are, special ones included. */
  public int size() {
    return tokens.size();
  }

  /** All tokens in the order of their numbers. */
  @JsonValue
  public List<String> tokens() {
    return tokens;
  }

  /** Whether a text's token has a number of its own. */
  public boolean contains(String token) {
    return numbers.containsKey(token) && !isSpecial(token);
  }

  /** Whether the vocabulary has a special token. */
  public boolean contains(SpecialToken special) {
    return numbers.containsKey(special.spelling());
  }

  /** The number of a special token, which must be there. */
  public int number(SpecialToken special) {
    Integer number = numbers.get(special.spelling());
    if (number == null) {
      throw new IllegalStateException("a vocabulary without " + special);
    }
    return number;
  }

  /**
   * The numbers of a text's tokens; {@link SpecialToken#UNKNOWN} for those that are not there, and
   * for a text's tokens that are spelled as special ones.
   *
   * @throws BadInputException if one is not there, nor a number for unknown ones
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
            "one of the %d that training knew".formatted(size()),
            "leave it out, or train with it, or with a token for unknown ones");
      }
    }
    return encoded;
  }

  /**
   * The tokens of numbers, start and end left out, {@link SpecialToken#UNKNOWN} as it is spelled.
   *
   * @param numbers each in {@code [0, size())}
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
