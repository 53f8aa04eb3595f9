package org.carrousel.recipes.rank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.baseline.LogisticRegression;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.DataSplit;

/** Rankings without a network, of the same test part. */
final class RankBaselines {
  /** BM25 and overlaps, combined as the model combines them with its network. */
  static final String COMBINED = "BM25 and overlaps";

  private RankBaselines() {}

  /** Scores by name: a random order, BM25, word overlaps, and the combination of these. */
  static Map<String, RankScores> measured(
      PairFeatures features, DataSplit<CandidateAnswer> parts, Questions tested) {
    double[][] test = features.of(parts.test());
    Map<String, RankScores> measured = new LinkedHashMap<>();
    measured.put("random order", tested.ofRandomOrder());
    for (int column = 0; column < PairFeatures.NAMES.size(); column++) {
      measured.put(
          PairFeatures.NAMES.get(column), tested.scores(PairFeatures.column(test, column)));
    }
    LogisticRegression combined =
        LogisticRegression.fit(
            features.of(parts.validation()), RankPreparation.relevant(parts.validation()));
    double[] scores = Arrays.stream(test).mapToDouble(combined::probability).toArray();
    measured.put(COMBINED, tested.scores(scores));
    return measured;
  }
}
