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
 * @param nats of each of its tokens
 * @param trained scores of the network as training left it; empty if these are they, without
 *     dynamic evaluation
 */
@SuppressWarnings("ArrayRecordComponent") // carries figures, compared by nobody
record TextScores(double[] nats, Optional<TextScores> trained) implements Scores {
  /** Suffix of the measures without dynamic evaluation, where there is one. */
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
