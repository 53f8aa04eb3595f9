package org.carrousel.recipes.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param translations of the test part, as many as the beam keeps
 * @param scores of the best of them
 * @param greedy scores of greedy search
 * @param perplexity of a token of the test part's targets, the end included
 */
record SeedRun(
    long seed,
    TrainingResult training,
    TranslateModel model,
    List<List<Translation>> translations,
    TranslationScores scores,
    TranslationScores greedy,
    double perplexity)
    implements SeedResult {
  private static final int PAIRS_AT_ONCE = 64;

  /** Measures a trained model. */
  static SeedRun of(
      long seed, TrainingResult training, TranslateModel model, List<SentencePair> test) {
    Translator translator = new Translator(List.of(model.network()), model.encoder());
    DecodingOptions decoding = model.config().decoding();
    List<List<Translation>> found = translator.translate(test, decoding);
    List<List<Translation>> first = translator.translate(test, decoding.beam(1).lengthPenalty(0));
    return new SeedRun(
        seed,
        training,
        model,
        found,
        scores(model, test, found),
        scores(model, test, first),
        perplexity(model.network(), model.encoder().examples(test)));
  }

  /** Of the best translation of each source. */
  static TranslationScores scores(
      TranslateModel model, List<SentencePair> test, List<List<Translation>> translations) {
    List<List<String>> best =
        translations.stream()
            .map(found -> found.isEmpty() ? List.<String>of() : found.get(0).tokens())
            .toList();
    return TranslationScores.of(model.config(), model.encoder(), test, best);
  }

  private static double perplexity(ComputationGraph network, SequenceExamples examples) {
    double loss = 0;
    long tokens = 0;
    for (int[] numbers : examples.batches(PAIRS_AT_ONCE)) {
      MultiDataSet batch = examples.batch(numbers);
      loss += network.scoreExamples(batch, false).sumNumber().doubleValue();
      for (int number : numbers) {
        tokens += examples.labels().get(0).steps(number);
      }
    }
    return Math.exp(loss / tokens);
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(scores.metrics());
    metrics.put(scores.measure().key() + ".greedy", greedy.value());
    metrics.put("test.perplexity", perplexity);
    return metrics;
  }
}
