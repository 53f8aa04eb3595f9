package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.recipes.data.SplitFractions;

/** A tiny task: a word of a few letters becomes its letters in reverse order, in capitals. */
final class Reversals {
  private static final String LETTERS = "abc";

  private Reversals() {}

  static TranslateConfig config() {
    TranslateConfig config = TranslateConfig.defaults();
    return config
        .withNetwork(config.network().withEmbedding(4))
        .units(6)
        .dropout(.1)
        .withDecoding(new TranslationSearch(3, 1, 2))
        .withSplit(new SplitFractions(.2, .2))
        .epochs(2)
        .batchSize(8)
        .learningRate(.01)
        .patience(0);
  }

  static Dataset<SentencePair> data() {
    return file("words", 0, 30);
  }

  /** The words of some numbers. */
  static Dataset<SentencePair> file(String name, int from, int to) {
    List<SentencePair> pairs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String word = word(number);
      String target = new StringBuilder(word.toUpperCase(Locale.ROOT)).reverse().toString();
      pairs.add(new SentencePair(word, List.of(target), name + ", line " + (number + 1)));
    }
    return Dataset.of(name, "1".repeat(64), pairs);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 3; rest > 0; rest /= 3) {
      word.append(LETTERS.charAt(rest % 3));
    }
    return word.toString();
  }
}
