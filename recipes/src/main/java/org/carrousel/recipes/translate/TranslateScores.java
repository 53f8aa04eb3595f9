package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.metrics.Bleu;
import org.carrousel.metrics.TranscriptErrors;
import org.carrousel.recipes.api.Scores;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/**
 * Scores of translations of the test part.
 *
 * @param wrong fraction of sources whose translation is none of the targets, 0 to 1
 * @param tokenErrors edits per token of the nearest target
 * @param bleu BLEU in percent
 * @param signature signature of the BLEU computation in sacreBLEU's format
 * @param right for each source, whether its translation is one of the targets
 * @param translations tokens of each source's translation
 * @param search results of the search with a network; empty for baselines
 */
record TranslateScores(
    TranslationMeasure measure,
    double wrong,
    double tokenErrors,
    double bleu,
    String signature,
    List<Boolean> right,
    List<List<String>> translations,
    Optional<Search> search)
    implements Scores {
  /** Suffix of an ensemble's metric keys. */
  static final String ENSEMBLE = ".ensemble";

  /**
   * Results of the search with a network.
   *
   * @param found all translations of each source in the beam, best first
   * @param greedy scores of greedy search
   * @param perplexity perplexity of a target token, including the end token
   */
  record Search(List<List<Translation>> found, TranslateScores greedy, double perplexity) {}

  static TranslateScores of(
      TranslateConfig config,
      PairEncoder encoder,
      List<SentencePair> test,
      List<List<String>> translations) {
    Tokenizer bleuTokens =
        new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, config.texts().lowerCase());
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
    return new TranslateScores(
        config.measure(),
        errors.wrongShare(),
        errors.errorRate(),
        bleu.score(),
        bleu.signature(),
        List.copyOf(right),
        List.copyOf(translations),
        Optional.empty());
  }

  /** Returns a copy with the results of a search. */
  TranslateScores of(Search search) {
    return new TranslateScores(
        measure, wrong, tokenErrors, bleu, signature, right, translations, Optional.of(search));
  }

  /** Returns all translations of each source in a network's beam, best first. */
  List<List<Translation>> found() {
    return search.orElseThrow().found();
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> all =
        Map.of(
            "test.exact", 1 - wrong,
            "test.token_errors", tokenErrors,
            "test.wer", wrong,
            "test.per", tokenErrors,
            "test.bleu", bleu);
    String decisive = measure.decisive().key();
    String second = measure.second().key();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(decisive, all.get(decisive));
    metrics.put(second, all.get(second));
    search.ifPresent(
        of -> {
          metrics.put(decisive + ".greedy", of.greedy().metrics().get(decisive));
          metrics.put("test.perplexity", of.perplexity());
        });
    return metrics;
  }
}
