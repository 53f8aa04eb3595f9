package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.baseline.NGramModel;

/** What the network has to beat: equal probabilities, and counts of the training part. */
final class TextBaselines {
  /** Longer sequences of characters stand too seldom in texts of a few megabytes to help. */
  private static final int MOST_TOKENS = 7;

  private TextBaselines() {}

  /**
   * Measures each on the test part.
   *
   * @param count how many different tokens there are
   * @return by name
   */
  static Map<String, TextScores> measured(TextShares.Parts parts, int count) {
    Map<String, TextScores> scores = new LinkedHashMap<>();
    double[] equal = new double[parts.test().length - 1];
    Arrays.fill(equal, Math.log(count));
    scores.put("equal probabilities", new TextScores(equal));
    for (int order = 1; order <= Math.min(MOST_TOKENS, NGramModel.greatestOrder(count)); order++) {
      NGramModel model = NGramModel.fit(parts.train(), count, order);
      String name =
          order == 1 ? "frequencies of tokens" : "Kneser-Ney, sequences of " + order + " tokens";
      scores.put(name, new TextScores(model.nats(parts.test(), 1)));
    }
    return scores;
  }
}
