package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.error.BadInputException;

/**
 * The words that may be read, as a trie of their spellings. Words may be spelled alike, and a word
 * may have several spellings.
 */
public final class Lexicon implements Spelling {
  private final Map<Integer, Lexicon> next = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /**
   * A word and one of its spellings.
   *
   * @param word not empty
   * @param spelling labels, one or more
   */
  public record Entry(String word, int... spelling) {}

  private Lexicon() {}

  /**
   * Builds the trie.
   *
   * @param entries one or more
   * @param labels number of labels of the network, the blank not counted
   * @throws BadInputException if there is no entry, or one without a word, without labels, or with
   *     a label that the network does not have
   */
  public static Lexicon of(List<Entry> entries, int labels) {
    if (entries.isEmpty()) {
      throw new BadInputException("a lexicon without words", "one or more", "add words");
    }
    Lexicon root = new Lexicon();
    for (Entry entry : entries) {
      requireReadable(entry, labels);
      Lexicon place = root;
      for (int label : entry.spelling()) {
        place = place.next.computeIfAbsent(label, l -> new Lexicon());
      }
      if (!place.words.contains(entry.word())) {
        place.words.add(entry.word());
      }
    }
    return root;
  }

  private static void requireReadable(Entry entry, int labels) {
    boolean known = Arrays.stream(entry.spelling()).allMatch(l -> l >= 0 && l < labels);
    if (entry.word().isEmpty() || entry.spelling().length == 0 || !known) {
      throw new BadInputException(
          "word \"" + entry.word() + "\" with the spelling " + Arrays.toString(entry.spelling()),
          "a word of one or more labels from 0 to " + (labels - 1),
          "leave the word out, or train with all of its letters");
    }
  }

  @Override
  public Optional<Spelling> next(int label) {
    return Optional.ofNullable(next.get(label));
  }

  @Override
  public List<String> words() {
    return Collections.unmodifiableList(words);
  }
}
