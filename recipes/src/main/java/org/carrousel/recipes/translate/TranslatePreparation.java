package org.carrousel.recipes.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.architecture.EncoderDecoder;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Prepared data of a translation: split and encoded.
 *
 * @param train an example for each target of the training part
 * @param validation an example for each target of the validation part
 */
record TranslatePreparation(
    TranslateConfig config,
    Dataset<SentencePair> data,
    DataSplit<SentencePair> parts,
    PairEncoder encoder,
    SequenceExamples train,
    SequenceExamples validation)
    implements DatasetPreparation<SentencePair, TranslateConfig, TranslateModel, TranslateScores> {
  private static final int BATCH = 64;

  static TranslatePreparation of(TranslateConfig config, Dataset<SentencePair> data) {
    data.requireEach(pair -> !pair.targets().isEmpty(), SentencePair::place, "target");
    DataSplit<SentencePair> parts = PairSplit.of(data, config.split());
    PairEncoder encoder = PairEncoder.fit(config.texts(), parts.train());
    return new TranslatePreparation(
        config,
        data,
        parts,
        encoder,
        encoder.examples(parts.train()),
        encoder.examples(parts.validation()));
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return new EncoderDecoder(encoder.source().size(), encoder.target().size())
        .configuration(config.network(), DataType.FLOAT, seed);
  }

  @Override
  public TranslateModel model(TrainedNetwork<TranslateConfig> trained) {
    return new TranslateModel(trained, encoder);
  }

  @Override
  public TranslateScores scores(TranslateModel model) {
    Translator translator = Translator.of(List.of(model));
    List<List<Translation>> found = translator.translate(parts.test(), config.decoding());
    TranslateScores greedy = scores(translator.translate(parts.test(), TranslationSearch.greedy()));
    return scores(found).of(new TranslateScores.Search(found, greedy, perplexity(model.network())));
  }

  /** Returns the scores of the best translation of each source. */
  private TranslateScores scores(List<List<Translation>> found) {
    return TranslateScores.of(
        config,
        encoder,
        parts.test(),
        found.stream()
            .map(of -> of.stream().findFirst().map(Translation::tokens).orElse(List.of()))
            .toList());
  }

  private double perplexity(ComputationGraph network) {
    SequenceExamples examples = encoder.examples(parts.test());
    double loss = 0;
    long tokens = 0;
    for (int[] numbers : examples.batches(BATCH)) {
      MultiDataSet batch = examples.batch(numbers);
      loss += network.scoreExamples(batch, false).sumNumber().doubleValue();
      for (int number : numbers) {
        tokens += examples.labels().get(0).steps(number);
      }
    }
    return Math.exp(loss / tokens);
  }

  @Override
  public Map<String, Double> ensembleMetrics(List<Trained<TranslateModel, TranslateScores>> seeds) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    if (seeds.size() > 1) {
      Translator ensemble = Translator.of(seeds.stream().map(Trained::model).toList());
      scores(ensemble.translate(parts.test(), config.decoding()))
          .metrics()
          .forEach((key, value) -> metrics.put(key + TranslateScores.ENSEMBLE, value));
    }
    return metrics;
  }

  @Override
  public Map<String, TranslateScores> baselines() {
    return new TranslateBaselines(config, encoder, parts).measured();
  }

  /** Converts losses to losses per target token, including the end token. */
  @Override
  public TrainingResult reported(TrainingResult training) {
    return training.perUnit(tokens(train), tokens(validation), Integer::intValue);
  }

  private static List<Integer> tokens(SequenceExamples examples) {
    return IntStream.range(0, examples.size())
        .mapToObj(number -> examples.labels().get(0).steps(number))
        .toList();
  }

  @Override
  public RunReport report(Results<TranslateConfig, TranslateModel, TranslateScores> results) {
    return new TranslateReport(this, results);
  }
}
