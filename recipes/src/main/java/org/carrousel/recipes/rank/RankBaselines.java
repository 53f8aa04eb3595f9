package org.carrousel.recipes.rank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.baseline.LogisticRegression;

/** Rankings without a network, of the same test part. */
final class RankBaselines {
  /** BM25 and overlaps, weighed as the model weighs them with its network. */
  static final String WEIGHED = "BM25 and overlaps";

  private RankBaselines() {}

  /** Scores by name: a random order, BM25, word overlap, and what the model has but its network. */
  static Map<String, RankScores> measured(PairFeatures features, RankParts parts) {
    Questions tested = parts.tested();
    double[][] test = features.of(parts.test());
    Map<String, RankScores> measured = new LinkedHashMap<>();
    measured.put("random order", tested.ofRandomOrder());
    for (int column = 0; column < PairFeatures.NAMES.size(); column++) {
      measured.put(
          PairFeatures.NAMES.get(column), tested.scores(PairFeatures.column(test, column)));
    }
    LogisticRegression weighed =
        LogisticRegression.fit(
            features.of(parts.validation()), RankParts.relevant(parts.validation()));
    double[] scores = Arrays.stream(test).mapToDouble(weighed::probability).toArray();
    measured.put(WEIGHED, tested.scores(scores));
    return measured;
  }
}
