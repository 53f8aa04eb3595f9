package org.carrousel.decode;

import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;

/**
 * Any word that can be written with letters. White space is in no word.
 *
 * @param alphabet the text of each label
 * @param written of the word so far
 */
record OpenVocabulary(List<String> alphabet, String written) implements Spelling {
  @Override
  public Optional<Spelling> next(int label) {
    if (label >= alphabet.size()) {
      throw new BadInputException(
          "label " + label + " with an alphabet of " + alphabet.size(),
          "a text for every label of the network",
          "give the alphabet that the network was trained with");
    }
    String letter = alphabet.get(label);
    return letter.isBlank()
        ? Optional.empty()
        : Optional.of(new OpenVocabulary(alphabet, written + letter));
  }

  @Override
  public List<String> words() {
    return written.isEmpty() ? List.of() : List.of(written);
  }
}
