package org.carrousel.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;

/**
 * Alphabet of training texts: the characters (code points) that are the labels of a network.
 *
 * @param characters the characters in the order of their labels
 */
public record Alphabet(List<String> characters) {
  /** Copies the list. */
  public Alphabet {
    characters = List.copyOf(characters);
  }

  /** The characters of texts, in the order of their code points. */
  public static Alphabet of(List<String> texts) {
    return new Alphabet(
        texts.stream().flatMap(text -> split(text).stream()).distinct().sorted().toList());
  }

  /** Splits a text into characters. */
  public static List<String> split(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /** Number of characters. */
  public int size() {
    return characters.size();
  }

  /**
   * Returns the labels of a text.
   *
   * @param place where the text comes from, for messages
   * @throws BadInputException if it has a character that no training text has
   */
  public int[] labels(String place, String text) {
    return split(text).stream().mapToInt(character -> label(character, place, text)).toArray();
  }

  private int label(String character, String place, String text) {
    int label = characters.indexOf(character);
    if (label < 0) {
      throw new BadInputException(
          "%s: character \"%s\" in \"%s\", which no training text has"
              .formatted(place, character, text),
          "the characters " + String.join("", characters),
          "leave the text out, or train with the character, too");
    }
    return label;
  }

  /** The text of labels. */
  public String text(int... labels) {
    return Arrays.stream(labels).mapToObj(characters::get).collect(Collectors.joining());
  }
}
