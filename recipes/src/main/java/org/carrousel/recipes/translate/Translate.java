package org.carrousel.recipes.translate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.EncoderDecoder;
import org.carrousel.backend.Backend;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The translate recipe: one sequence of tokens from another, beside its baselines.
 *
 * <p>Network: source tokens {@code [batch, 1, source time]} → LSTM or GRU layers, whose final state
 * is the decoder's first (Sutskever, Vinyals and Le 2014) or is fed to its every step, too (Cho et
 * al. 2014) → with the target's tokens so far {@code [batch, 1, time]}, layers that may look back
 * at all states of the source (Bahdanau, Cho and Bengio 2015; Luong, Pham and Manning 2015) →
 * softmax {@code [batch, target tokens, time]}. Translations are searched for greedily or with a
 * beam; several seeds are an ensemble, too.
 *
 * <pre>{@code
 * var pairs = PairFiles.read(Path.of("pairs.tsv"), TranslateConfig.defaults().columns());
 * var run = Translate.of(TranslateConfig.defaults()).train(TranslateData.of(pairs));
 * run.report().print();
 * run.model().save(Path.of("pairs.carrousel"));
 * }</pre>
 */
public final class Translate {
  private final TranslateConfig config;
  private final Checkpoints checkpoints;

  private Translate(TranslateConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A translation as configured. */
  public static Translate of(TranslateConfig config) {
    return new Translate(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Translate checkpoints(Path folder) {
    return new Translate(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Translate resume(Path folder) {
    return new Translate(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if a text has no token, or nothing is left to train or to test with
   */
  public TranslateRun train(TranslateData data) {
    Backend.start();
    TranslateParts parts = data.parts(config.split());
    PairEncoder encoder = PairEncoder.fit(config.texts(), parts.train());
    DataSource source = data.source();
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(TranslateKeys.KEYS.texts(config), source);
    kept.start(seeds);
    SequenceExamples train = encoder.examples(parts.train());
    SequenceExamples validation = encoder.examples(parts.validation());
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network =
          NetworkInitializer.of(
              new EncoderDecoder(encoder.source().size(), encoder.target().size())
                  .configuration(config.network(), DataType.FLOAT, seed),
              config.training());
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      TranslateModel model = new TranslateModel(config, encoder, network, provenance);
      SeedRun run = SeedRun.of(seed, training, model, parts.test());
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new TranslateRun(
        config, data, parts, runs, new TranslateBaselines(config, encoder, parts).measured());
  }
}
