package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Recording;

/**
 * Alphabet of the training texts: the characters (code points) that are the network's labels.
 *
 * @param characters the characters in the order of their labels
 */
record Alphabet(List<String> characters) {
  Alphabet {
    characters = List.copyOf(characters);
  }

  static Alphabet of(List<Recording> train) {
    return new Alphabet(
        train.stream().flatMap(r -> split(r.text()).stream()).distinct().sorted().toList());
  }

  /** Splits a text into characters. */
  static List<String> split(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  int size() {
    return characters.size();
  }

  /** Returns the labels of a recording's text. */
  int[] labels(Recording recording) {
    return split(recording.text()).stream()
        .mapToInt(character -> label(character, recording))
        .toArray();
  }

  private int label(String character, Recording recording) {
    int label = characters.indexOf(character);
    if (label < 0) {
      throw new BadInputException(
          "%s: character \"%s\" in \"%s\", which no training text has"
              .formatted(recording.place(), character, recording.text()),
          "the characters " + String.join("", characters),
          "leave the recording out, or train with the character, too");
    }
    return label;
  }

  String text(int... labels) {
    return Arrays.stream(labels).mapToObj(characters::get).collect(Collectors.joining());
  }
}
