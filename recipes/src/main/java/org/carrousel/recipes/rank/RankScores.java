package org.carrousel.recipes.rank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.metrics.RandomRanking;
import org.carrousel.metrics.RetrievalScores;
import org.carrousel.recipes.api.Scores;

/**
 * Measures of a ranking of the test part's questions.
 *
 * @param map mean average precision, 0 to 1
 * @param mrr mean reciprocal rank of the first right candidate, 0 to 1
 * @param model what only a model has; empty for baselines
 */
record RankScores(double map, double mrr, Optional<OfModel> model) implements Scores {
  /**
   * Scores of a model.
   *
   * @param scores the model's scores of the test pairs
   * @param logits the network's own scores of the test pairs
   * @param network measures of the network alone
   * @param validation the same on the validation part, to choose settings by: the combination was
   *     fitted there
   */
  @SuppressWarnings("ArrayRecordComponent") // carries values to the report, compared by nobody
  record OfModel(double[] scores, double[] logits, RankScores network, RankScores validation) {}

  RankScores(double map, double mrr) {
    this(map, mrr, Optional.empty());
  }

  static RankScores of(RetrievalScores scores) {
    return new RankScores(scores.meanAveragePrecision(), scores.meanReciprocalRank());
  }

  /** Scores of random orders: the mean over all orders. */
  static RankScores of(List<RandomRanking> orders) {
    return new RankScores(
        orders.stream().mapToDouble(RandomRanking::averagePrecision).average().orElseThrow(),
        orders.stream().mapToDouble(RandomRanking::reciprocalRank).average().orElseThrow());
  }

  RankScores of(OfModel model) {
    return new RankScores(map, mrr, Optional.of(model));
  }

  /** The model's scores of the test pairs. */
  double[] scores() {
    return model.orElseThrow().scores();
  }

  /** The network's own scores of the test pairs. */
  double[] logits() {
    return model.orElseThrow().logits();
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    put(metrics, "test.");
    model.ifPresent(
        of -> {
          of.network().put(metrics, "test.network_");
          of.validation().put(metrics, "validation.network_");
        });
    return metrics;
  }

  private void put(Map<String, Double> metrics, String prefix) {
    metrics.put(prefix + "map", map);
    metrics.put(prefix + "mrr", mrr);
  }
}
