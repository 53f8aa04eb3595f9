package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carrousel.decode.BigramModel;
import org.carrousel.decode.Lexicon;
import org.carrousel.decode.WordModel;
import org.carrousel.recipes.data.Recording;

/**
 * Words of the training texts with their bigram counts.
 *
 * @param counts bigram counts by previous word and word, as {@link BigramModel#counts}
 */
record Words(Map<String, Map<String, Integer>> counts) {
  static Words of(List<Recording> train) {
    return new Words(BigramModel.of(train.stream().map(r -> split(r.text())).toList()).counts());
  }

  /** Splits a text into words at white space. */
  static List<String> split(String text) {
    return Arrays.asList(text.strip().split("\\s+", -1));
  }

  BigramModel model() {
    return new BigramModel(counts);
  }

  Set<String> all() {
    Set<String> words = new TreeSet<>();
    counts.values().forEach(next -> words.addAll(next.keySet()));
    words.remove(WordModel.BOUNDARY);
    return words;
  }

  /**
   * Returns a lexicon of the words, spelled with the labels of an alphabet that contains their
   * characters.
   */
  Lexicon lexicon(Alphabet alphabet) {
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
