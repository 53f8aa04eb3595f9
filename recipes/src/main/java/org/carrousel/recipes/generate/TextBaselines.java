package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.baseline.NGramModel;

/** Baselines of a language model: equal probabilities, and n-gram models of the training part. */
final class TextBaselines {
  /** Largest n-gram order. */
  private static final int MOST_TOKENS = 7;

  private TextBaselines() {}

  /** Returns the scores of all baselines on the test part. */
  static Map<String, TextScores> measured(TextParts parts, int count) {
    Map<String, TextScores> scores = new LinkedHashMap<>();
    double[] equal = new double[parts.test().length - 1];
    Arrays.fill(equal, Math.log(count));
    scores.put("equal probabilities", TextScores.of(equal));
    for (int order = 1; order <= Math.min(MOST_TOKENS, NGramModel.greatestOrder(count)); order++) {
      NGramModel model = NGramModel.fit(parts.train(), count, order);
      String name =
          order == 1 ? "frequencies of tokens" : "Kneser-Ney, sequences of " + order + " tokens";
      scores.put(name, TextScores.of(model.nats(parts.test(), 1)));
    }
    return scores;
  }
}
