package org.carrousel.recipes.regress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceRegressor;
import org.carrousel.backend.Backend;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.VectorColumn;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The regress recipe: a number for a whole sequence, or the life that remains at a time step,
 * beside its baselines (Zheng et al. 2017, "Long short-term memory network for remaining useful
 * life estimation").
 *
 * <p>Network: {@code [batch, features, time]} → LSTM layers → hidden states pooled over time →
 * {@code [batch, 1]}. Sequences keep their lengths, or are seen through windows; batches pad and
 * mask.
 *
 * <pre>{@code
 * var columns = RegressConfig.defaults().columns().entity(List.of("engine")).remainingLife(true);
 * var data = MeasuredFiles.read(path, columns, FileUse.TRAINING);
 * var run = Regress.of(RegressConfig.defaults().columns(columns))
 *     .train(new RegressData(data, Optional.empty()));
 * run.report().print();
 * run.model().save(Path.of("engines.carrousel"));
 * }</pre>
 */
public final class Regress {
  private final RegressConfig config;
  private final Checkpoints checkpoints;

  private Regress(RegressConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A regression as configured. */
  public static Regress of(RegressConfig config) {
    return new Regress(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Regress checkpoints(Path folder) {
    return new Regress(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Regress resume(Path folder) {
    return new Regress(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if no test part is left, or the test part has other features
   */
  public RegressRun train(RegressData data) {
    Backend.start();
    RegressParts parts = data.parts(config.split());
    int length = config.window().length();
    int stride = config.window().stride();
    MeasuredWindows train = MeasuredWindows.known(parts.train(), length, stride);
    MeasuredWindows validation = MeasuredWindows.known(parts.validation(), length, stride);
    MeasuredWindows test = MeasuredWindows.known(parts.test(), length, 1);
    Encoding encoding =
        Encoding.fit(
            config.scaling(),
            parts.train(),
            data.training().features(),
            train.targets(config.cap()));
    data.test().ifPresent(file -> encoding.features().require(file.name(), file.features()));
    DataSource source = data.source();
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(RegressKeys.KEYS.texts(config), source);
    kept.start(seeds);
    SequenceExamples trainExamples = examples(train, encoding);
    SequenceExamples validationExamples = examples(validation, encoding);
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network = network(encoding.features().features().size(), seed);
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, trainExamples, validationExamples);
      Map<String, Object> provenance = source.provenance(seed);
      RegressModel model = new RegressModel(config, encoding, network, provenance);
      RegressScores scores =
          RegressScores.of(test.targets(), model.predict(test), config.columns().remainingLife());
      provenance.put("metrics", scores.metrics());
      runs.add(new SeedRun(seed, training, model, scores));
    }
    Map<String, RegressScores> baselines =
        new RegressBaselines(train, validation, test).measured(encoding.features(), config);
    return new RegressRun(config, data, parts, train, test, runs, baselines);
  }

  private SequenceExamples examples(MeasuredWindows windows, Encoding encoding) {
    double[] targets =
        Arrays.stream(windows.targets(config.cap()))
            .map(t -> (t - encoding.target().mean()) / encoding.target().deviation())
            .toArray();
    return new SequenceExamples(
        List.of(new FeatureSequences(windows.scaled(encoding.features()))),
        List.of(VectorColumn.of(targets)));
  }

  private ComputationGraph network(int inputs, long seed) {
    return NetworkInitializer.of(
        new SequenceRegressor(inputs, 1).configuration(config.network(), DataType.FLOAT, seed),
        config.training());
  }
}
