package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.Bleu;
import org.carrousel.metrics.TranscriptErrors;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/**
 * How right translations of the test part are.
 *
 * @param measure what counts
 * @param wrong share of sources whose translation is none of the targets, 0 to 1
 * @param tokenErrors edits a token of the nearest target
 * @param bleu in percent
 * @param signature how BLEU was computed
 * @param right of each source, whether its translation is one of the targets
 * @param translations tokens of each source's translation
 */
record TranslationScores(
    Measure measure,
    double wrong,
    double tokenErrors,
    double bleu,
    String signature,
    List<Boolean> right,
    List<List<String>> translations) {
  static TranslationScores of(
      TranslateConfig config,
      PairEncoder encoder,
      List<SentencePair> test,
      List<List<String>> translations) {
    Tokenizer bleuTokens =
        new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, config.texts().target().lowerCase());
    Bleu bleu = new Bleu(bleuTokens, Bleu.Smoothing.EXPONENTIAL);
    TranscriptErrors errors = new TranscriptErrors();
    List<Boolean> right = new ArrayList<>();
    for (int number = 0; number < test.size(); number++) {
      List<String> translation = translations.get(number);
      List<List<String>> targets =
          test.get(number).targets().stream().map(encoder::targetTokens).toList();
      right.add(targets.contains(translation));
      errors.addToNearest(targets, translation);
      bleu.add(encoder.text(translation), test.get(number).targets());
    }
    return new TranslationScores(
        config.measure(),
        errors.wrongShare(),
        errors.errorRate(),
        bleu.score(),
        bleu.signature(),
        List.copyOf(right),
        List.copyOf(translations));
  }

  /** The figure that counts. */
  double value() {
    return metrics().get(measure.key());
  }

  /** By key. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    switch (measure) {
      case EXACT -> {
        metrics.put(measure.key(), 1 - wrong);
        metrics.put("test.token_errors", tokenErrors);
      }
      case PRONUNCIATION -> {
        metrics.put(measure.key(), wrong);
        metrics.put("test.per", tokenErrors);
      }
      case BLEU -> {
        metrics.put(measure.key(), bleu);
        metrics.put("test.exact", 1 - wrong);
      }
    }
    return metrics;
  }
}
