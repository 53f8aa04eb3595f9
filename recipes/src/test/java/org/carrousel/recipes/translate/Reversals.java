package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrousel.architecture.Regularization;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/** A tiny task: a word of a few letters becomes its letters from behind, in capitals. */
final class Reversals {
  private static final String LETTERS = "abc";

  private Reversals() {}

  static TranslateConfig config() {
    TranslateConfig config = TranslateConfig.defaults();
    return config
        .network(
            config
                .network()
                .units(List.of(6))
                .embedding(4)
                .regularization(new Regularization(.1, 0, 1)))
        .decoding(new DecodingOptions(3, 1, 2))
        .split(new PairShares(.2, .2))
        .training(new TrainingOptions(2, 8, .01, LearningRateSchedule.CONSTANT, 0));
  }

  static TranslateData data() {
    return TranslateData.of(file("words", 0, 30));
  }

  /** The words of some numbers. */
  static PairFile file(String name, int from, int to) {
    List<SentencePair> pairs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String word = word(number);
      String target = new StringBuilder(word.toUpperCase(Locale.ROOT)).reverse().toString();
      pairs.add(new SentencePair(word, List.of(target), name + ", line " + (number + 1)));
    }
    return new PairFile(name, "1".repeat(64), pairs, List.of());
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 3; rest > 0; rest /= 3) {
      word.append(LETTERS.charAt(rest % 3));
    }
    return word.toString();
  }

  static TranslateData withTest(PairFile test) {
    return new TranslateData(file("words", 0, 24), Optional.empty(), Optional.of(test));
  }
}
