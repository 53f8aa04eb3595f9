package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.metrics.LanguageModelScores;

/**
 * How surprising the test part is to a model.
 *
 * @param nats of each of its tokens
 */
@SuppressWarnings("ArrayRecordComponent") // carries figures, compared by nobody
record TextScores(double[] nats) {
  LanguageModelScores crossEntropy() {
    LanguageModelScores crossEntropy = new LanguageModelScores();
    crossEntropy.add(Arrays.stream(nats).sum(), nats.length);
    return crossEntropy;
  }

  /** A token's measures by their key. */
  Map<String, Double> metrics() {
    LanguageModelScores crossEntropy = crossEntropy();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.nats", crossEntropy.nats());
    metrics.put("test.bits", crossEntropy.bits());
    metrics.put("test.perplexity", crossEntropy.perplexity());
    return metrics;
  }
}
