package org.carrousel.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carrousel.text.Alphabet;

/**
 * Words of the training texts with their bigram counts.
 *
 * @param counts bigram counts by previous word and word, as {@link BigramModel#counts}
 */
public record WordCounts(Map<String, Map<String, Integer>> counts) {
  /** Counts the words of texts. */
  public static WordCounts of(List<String> texts) {
    return new WordCounts(BigramModel.of(texts.stream().map(WordCounts::split).toList()).counts());
  }

  /** Splits a text into words at white space. */
  public static List<String> split(String text) {
    return Arrays.asList(text.strip().split("\\s+", -1));
  }

  /** The model of these counts. */
  public BigramModel model() {
    return new BigramModel(counts);
  }

  /** All words, in alphabetical order. */
  public Set<String> all() {
    Set<String> words = new TreeSet<>();
    counts.values().forEach(next -> words.addAll(next.keySet()));
    words.remove(WordModel.BOUNDARY);
    return words;
  }

  /**
   * Returns a lexicon of the words, spelled with the labels of an alphabet that contains their
   * characters.
   */
  public Lexicon lexicon(Alphabet alphabet) {
    List<Lexicon.Entry> entries =
        all().stream()
            .map(
                word ->
                    new Lexicon.Entry(
                        word,
                        Alphabet.split(word).stream()
                            .mapToInt(alphabet.characters()::indexOf)
                            .toArray()))
            .toList();
    return Lexicon.of(entries, alphabet.size());
  }
}
