package org.carrousel.decode;

import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;

/**
 * Spelling of any word of letters; white space cannot be part of a word.
 *
 * @param alphabet text of each label
 * @param prefix letters of the word so far
 */
record OpenVocabulary(List<String> alphabet, String prefix) implements Spelling {
  @Override
  public Optional<Spelling> next(int label) {
    if (label >= alphabet.size()) {
      throw new BadInputException(
          "label " + label + " with an alphabet of " + alphabet.size(),
          "a text for every label of the network",
          "use the alphabet with which the network was trained");
    }
    String letter = alphabet.get(label);
    return letter.isBlank()
        ? Optional.empty()
        : Optional.of(new OpenVocabulary(alphabet, prefix + letter));
  }

  @Override
  public List<String> words() {
    return prefix.isEmpty() ? List.of() : List.of(prefix);
  }
}
