package org.carrousel.recipes.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.architecture.NextTokenPredictor;
import org.carrousel.backend.Backend;
import org.carrousel.batch.TextStreams;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.text.Vocabulary;
import org.carrousel.training.EpochLosses;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The generate recipe for texts: a language model of characters or words, beside counts of the same
 * text.
 *
 * <p>Network: numbers of tokens {@code [streams, 1, time]} → embedding → LSTM layers → softmax
 * {@code [streams, tokens, time]}. The text is cut into streams side by side; the state is carried
 * from batch to batch (Zaremba, Sutskever and Vinyals 2014, arXiv:1409.2329) and begins anew with
 * every epoch.
 *
 * <pre>{@code
 * var run = Generate.of(GenerateConfig.defaults()).train(TextData.read(path));
 * run.report().print();
 * run.model().generate("ROMEO:", run.model().config().generation(), System.out::print);
 * run.model().save(Path.of("plays.carrousel"));
 * }</pre>
 */
public final class Generate {
  private final GenerateConfig config;
  private final Checkpoints checkpoints;

  private Generate(GenerateConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A language model as configured. */
  public static Generate of(GenerateConfig config) {
    return new Generate(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Generate checkpoints(Path folder) {
    return new Generate(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Generate resume(Path folder) {
    return new Generate(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if the text is too short for its parts
   */
  public GenerateRun train(TextData data) {
    Backend.start();
    List<String> tokens = config.tokenizer().tokens(data.text());
    int trained = config.split().ends(tokens.size()).train();
    if (trained < 2 || tokens.size() - config.split().ends(tokens.size()).validation() < 1) {
      throw new BadInputException(
          "%s: %d %s".formatted(data.name(), tokens.size(), config.tokenizer().unit().label()),
          "a text long enough for a training part of two tokens and a test part",
          "give a longer text, or change the key split");
    }
    Vocabulary vocabulary =
        Vocabulary.fit(List.of(tokens.subList(0, trained)), config.vocabulary());
    TextEncoder encoder = new TextEncoder(config.tokenizer(), vocabulary);
    TextShares.Parts parts = config.split().parts(vocabulary.encode(tokens));
    DataSource source = new DataSource(data.name(), data.sha256(), tokens.size());
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(GenerateKeys.KEYS.texts(config), source);
    kept.start(seeds);
    TextStreams train = streams(parts.train(), vocabulary);
    TextStreams validation = streams(parts.validation(), vocabulary);
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network =
          NetworkInitializer.of(
              new NextTokenPredictor(vocabulary.size())
                  .configuration(config.network(), DataType.FLOAT, seed),
              config.training());
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      GenerateModel model = new GenerateModel(config, encoder, network, provenance);
      TextScores fixed = new TextScores(model.nats(parts.test()));
      TextScores dynamic =
          config.dynamicRate() > 0 ? new TextScores(model.dynamicNats(parts.test())) : null;
      TrainingResult losses = perToken(training, train, validation);
      SeedRun run = new SeedRun(seed, losses, model, fixed, Optional.ofNullable(dynamic));
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new GenerateRun(
        config, source, parts, runs, TextBaselines.measured(parts, vocabulary.size()));
  }

  private TextStreams streams(int[] tokens, Vocabulary vocabulary) {
    return new TextStreams(
        tokens, vocabulary.size(), config.training().batchSize(), config.steps());
  }

  /** A loss of DL4J's is the sum over the time steps of a piece. */
  private static TrainingResult perToken(
      TrainingResult training, TextStreams train, TextStreams validation) {
    double trainFactor = (double) train.size() / train.predicted();
    double validationFactor = (double) validation.size() / validation.predicted();
    List<EpochLosses> epochs =
        training.epochs().stream()
            .map(
                epoch ->
                    new EpochLosses(
                        epoch.number(),
                        epoch.trainLoss() * trainFactor,
                        epoch.validationLoss() * validationFactor))
            .toList();
    return new TrainingResult(epochs, training.bestEpoch(), training.seconds());
  }
}
