package org.carrousel.recipes.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.baseline.IbmModel1;
import org.carrousel.baseline.MostFrequent;
import org.carrousel.baseline.NearestSequence;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.SentencePair;

/** Baseline translations of the test part. */
final class TranslateBaselines {
  private final TranslateConfig config;
  private final PairEncoder encoder;
  private final DataSplit<SentencePair> parts;

  TranslateBaselines(TranslateConfig config, PairEncoder encoder, DataSplit<SentencePair> parts) {
    this.config = config;
    this.encoder = encoder;
    this.parts = parts;
  }

  /** Returns the scores by baseline name. */
  Map<String, TranslateScores> measured() {
    Map<String, List<List<String>>> translations = new LinkedHashMap<>();
    translations.put("copy of the source", copies());
    List<String> frequent =
        encoder.targetTokens(
            MostFrequent.of(parts.train().stream().flatMap(pair -> pair.targets().stream())));
    translations.put("most frequent target", parts.test().stream().map(p -> frequent).toList());
    translations.put("nearest source's target", nearest());
    translations.put("token by token (IBM model 1)", tokenByToken());
    Map<String, TranslateScores> scores = new LinkedHashMap<>();
    translations.forEach(
        (name, ofTest) ->
            scores.put(name, TranslateScores.of(config, encoder, parts.test(), ofTest)));
    return scores;
  }

  private List<List<String>> copies() {
    return parts.test().stream().map(pair -> encoder.targetTokens(pair.source())).toList();
  }

  private List<List<String>> nearest() {
    NearestSequence known = new NearestSequence(encoded(parts.train()));
    return parts.test().stream()
        .map(pair -> parts.train().get(known.nearest(encoder.encodedSource(pair))))
        .map(neighbour -> encoder.targetTokens(neighbour.targets().get(0)))
        .toList();
  }

  private int[][] encoded(List<SentencePair> pairs) {
    return pairs.stream().map(encoder::encodedSource).toArray(int[][]::new);
  }

  private List<List<String>> tokenByToken() {
    int[][] targets =
        parts.train().stream()
            .map(pair -> encoder.target().encode(encoder.targetTokens(pair.targets().get(0))))
            .toArray(int[][]::new);
    IbmModel1 learned = IbmModel1.fit(encoded(parts.train()), targets);
    return parts.test().stream()
        .map(pair -> encoder.decoded(learned.translate(encoder.encodedSource(pair))))
        .toList();
  }
}
