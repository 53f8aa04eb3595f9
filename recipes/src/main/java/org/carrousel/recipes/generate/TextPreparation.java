package org.carrousel.recipes.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.architecture.NextTokenPredictor;
import org.carrousel.batch.TextStreams;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Preparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.text.TextEncoder;
import org.carrousel.text.Vocabulary;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Prepared text: tokens, split into parts.
 *
 * @param encoder tokenizer and vocabulary, fitted on the training part
 * @param source origin of the data; its rows are tokens
 */
record TextPreparation(
    GenerateConfig config,
    TextEncoder encoder,
    DataSource source,
    TextParts parts,
    TextStreams train,
    TextStreams validation)
    implements Preparation<GenerateConfig, TextModel, TextScores> {
  /** Tokenizes and splits a text. */
  static TextPreparation of(GenerateConfig config, Dataset<String> data) {
    List<String> tokens = config.tokenizer().tokens(Generate.whole(data));
    PartEnds ends = PartEnds.of(config.split(), tokens.size(), data);
    boolean testHeldOut = data.test().isEmpty();
    if (ends.train() < 2 || (testHeldOut && ends.validation() == tokens.size())) {
      throw tooShort(config, data, tokens.size());
    }
    Vocabulary vocabulary =
        Vocabulary.fit(List.of(tokens.subList(0, ends.train())), config.vocabulary());
    TextEncoder encoder = new TextEncoder(config.tokenizer(), vocabulary);
    Optional<int[]> validation =
        data.validation().map(part -> encoder.encode(Generate.whole(part)));
    Optional<int[]> test = data.test().map(part -> encoder.encode(Generate.whole(part)));
    TextParts parts = TextParts.of(vocabulary.encode(tokens), ends, validation, test);
    if (parts.test().length < 2) {
      throw tooShort(config, data.test().orElseThrow(), parts.test().length);
    }
    DataSource source = data.source();
    int rows =
        tokens.size() + validation.map(t -> t.length).orElse(0) + test.map(t -> t.length).orElse(0);
    return new TextPreparation(
        config,
        encoder,
        new DataSource(source.name(), source.sha256(), rows),
        parts,
        streams(config, parts.train(), vocabulary),
        streams(config, parts.validation(), vocabulary));
  }

  private static BadInputException tooShort(GenerateConfig config, Dataset<?> data, int tokens) {
    return new BadInputException(
        "%s: %d %s".formatted(data.name(), tokens, config.tokenizer().unit().label()),
        "a text long enough for a training part of two tokens and a test part",
        "give a longer text, or change the key split");
  }

  private static TextStreams streams(GenerateConfig config, int[] tokens, Vocabulary vocabulary) {
    return new TextStreams(
        tokens, vocabulary.size(), config.training().batchSize(), config.steps());
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return new NextTokenPredictor(encoder.vocabulary().size())
        .configuration(config.network(), DataType.FLOAT, seed);
  }

  @Override
  public TextModel model(TrainedNetwork<GenerateConfig> trained) {
    return new TextModel(trained, encoder);
  }

  @Override
  public TextScores scores(TextModel model) {
    TextScores trained = TextScores.of(model.nats(parts.test()));
    return config.dynamicRate() > 0
        ? new TextScores(model.dynamicNats(parts.test()), Optional.of(trained))
        : trained;
  }

  @Override
  public Map<String, TextScores> baselines() {
    return TextBaselines.measured(parts, encoder.vocabulary().size());
  }

  /** Converts losses, which DL4J sums over the time steps of a row, to nats per token. */
  @Override
  public TrainingResult reported(TrainingResult training) {
    double trainFactor = (double) train.size() / train.predicted();
    double validationFactor = (double) validation.size() / validation.predicted();
    return training.losses(loss -> loss * trainFactor, loss -> loss * validationFactor);
  }

  @Override
  public RunReport report(Results<GenerateConfig, TextModel, TextScores> results) {
    return new TextReport(this, results);
  }
}
