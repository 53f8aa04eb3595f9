package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carrousel.metrics.LanguageModelScores;
import org.carrousel.recipes.api.Scores;

/**
 * Cross entropy of the test part under a model.
 *
 * @param nats cross entropy of each token in nats
 * @param trained scores without dynamic evaluation; empty if {@code nats} is without it
 */
@SuppressWarnings("ArrayRecordComponent") // scores are never compared
record TextScores(double[] nats, Optional<TextScores> trained) implements Scores {
  /** Suffix of metrics without dynamic evaluation. */
  static final String STATIC = "_static";

  static TextScores of(double... nats) {
    return new TextScores(nats, Optional.empty());
  }

  @Override
  public Map<String, Double> metrics() {
    LanguageModelScores crossEntropy = new LanguageModelScores();
    crossEntropy.add(Arrays.stream(nats).sum(), nats.length);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.nats", crossEntropy.nats());
    metrics.put("test.bits", crossEntropy.bits());
    metrics.put("test.perplexity", crossEntropy.perplexity());
    trained.ifPresent(
        scores -> scores.metrics().forEach((name, value) -> metrics.put(name + STATIC, value)));
    return metrics;
  }
}
