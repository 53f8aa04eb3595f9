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
 * Lexicon of words, a trie of their spellings in labels. Two words may have the same spelling, and
 * a word may have several spellings.
 */
public final class Lexicon implements Spelling {
  private final Map<Integer, Lexicon> next = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /**
   * A word and one of its spellings.
   *
   * @param word the word, not empty
   * @param spelling its labels, one or more
   */
  public record Entry(String word, int... spelling) {}

  private Lexicon() {}

  /**
   * Creates a lexicon.
   *
   * @param entries words with their spellings, one or more
   * @param labels number of labels of the network, without the blank
   * @throws BadInputException if there is no entry, or an entry has an empty word, no labels, or a
   *     label that the network does not have
   */
  public static Lexicon of(List<Entry> entries, int labels) {
    if (entries.isEmpty()) {
      throw new BadInputException("a lexicon without words", "one or more", "add words");
    }
    Lexicon root = new Lexicon();
    for (Entry entry : entries) {
      requireValid(entry, labels);
      Lexicon node = root;
      for (int label : entry.spelling()) {
        node = node.next.computeIfAbsent(label, l -> new Lexicon());
      }
      if (!node.words.contains(entry.word())) {
        node.words.add(entry.word());
      }
    }
    return root;
  }

  private static void requireValid(Entry entry, int labels) {
    boolean inRange = Arrays.stream(entry.spelling()).allMatch(l -> l >= 0 && l < labels);
    if (entry.word().isEmpty() || entry.spelling().length == 0 || !inRange) {
      throw new BadInputException(
          "word \"" + entry.word() + "\" with the spelling " + Arrays.toString(entry.spelling()),
          "a word of one or more labels from 0 to " + (labels - 1),
          "remove the word, or train with all of its letters");
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
