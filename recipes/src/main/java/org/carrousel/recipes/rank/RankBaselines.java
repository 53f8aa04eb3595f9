package org.carrousel.recipes.rank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.baseline.LogisticRegression;
import org.carrousel.baseline.WordOverlaps;
import org.carrousel.metrics.RankedQuestions;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.DataSplit;

/** Rankings without a network, of the same test part. */
final class RankBaselines {
  /** BM25 and overlaps, combined as the model combines them with its network. */
  static final String COMBINED = "BM25 and overlaps";

  private RankBaselines() {}

  /** Scores by name: a random order, BM25, word overlaps, and the combination of these. */
  static Map<String, RankScores> measured(
      WordOverlaps features, DataSplit<CandidateAnswer> parts, RankedQuestions tested) {
    double[][] test = RankPreparation.features(features, parts.test());
    Map<String, RankScores> measured = new LinkedHashMap<>();
    measured.put("random order", RankScores.of(tested.randomOrders()));
    for (int i = 0; i < WordOverlaps.NAMES.size(); i++) {
      int column = i;
      double[] scores = Arrays.stream(test).mapToDouble(row -> row[column]).toArray();
      measured.put(WordOverlaps.NAMES.get(i), RankScores.of(tested.scores(scores)));
    }
    LogisticRegression combined =
        LogisticRegression.fit(
            RankPreparation.features(features, parts.validation()),
            RankPreparation.relevant(parts.validation()));
    double[] scores = Arrays.stream(test).mapToDouble(combined::probability).toArray();
    measured.put(COMBINED, RankScores.of(tested.scores(scores)));
    return measured;
  }
}
