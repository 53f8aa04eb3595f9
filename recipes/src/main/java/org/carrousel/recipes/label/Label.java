package org.carrousel.recipes.label;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.sequence.FeatureScalers;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * The label recipe: one label, or several, at every time step of a sequence, beside baselines.
 *
 * <p>Network: {@code [batch, features, time]} → LSTM layers, bidirectional or forward, or dense
 * layers over a window (Graves and Schmidhuber 2005) → softmax, or a logistic function a label,
 * {@code [batch, labels, time]}. Sequences keep their lengths; batches pad and mask. A delayed
 * network answers some time steps later, and so knows that much of what follows.
 *
 * <pre>{@code
 * var columns = LabelColumns.defaults().entity(List.of("machine"));
 * var config = LabelConfig.defaults().columns(columns);
 * var run = Label.of(config).train(StepFiles.read(path, config));
 * run.report().print();
 * run.model().save(Path.of("machines.carrousel"));
 * }</pre>
 */
public final class Label {
  private final LabelConfig config;
  private final Checkpoints checkpoints;

  private Label(LabelConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A labelling as configured. */
  public static Label of(LabelConfig config) {
    return new Label(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Label checkpoints(Path folder) {
    return new Label(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Label resume(Path folder) {
    return new Label(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the networks
   * and the baselines on the test part.
   *
   * @throws BadInputException if the data lack labels, or have others in the test part
   */
  public LabelRun train(LabelData data) {
    Backend.start();
    LabelParts parts = data.parts(config.split());
    StepEncoder encoder = encoder(data, parts);
    List<Networks.Named> networks =
        Networks.of(config, encoder.features(), encoder.labels().size());
    for (Networks.Named network : networks) {
      kept(network, data.source()).start(config.runs().seeds());
    }
    List<NetworkRuns> runs = new ArrayList<>();
    for (Networks.Named network : networks) {
      runs.add(runs(network, data.source(), parts, encoder));
    }
    return new LabelRun(config, data, parts, runs, LabelBaselines.measured(encoder, parts));
  }

  /** Networks that are compared have a folder each. */
  private Checkpoints.OfTraining kept(Networks.Named network, DataSource source) {
    Checkpoints own =
        config.compare() && checkpoints.folder() != null
            ? new Checkpoints(checkpoints.folder().resolve(network.folder()), checkpoints.resume())
            : checkpoints;
    return own.of(LabelKeys.KEYS.texts(network.config()), source);
  }

  private StepEncoder encoder(LabelData data, LabelParts parts) {
    StepFile training = data.training();
    FeatureScalers scalers =
        FeatureScalers.fit(
            config.scaling(),
            parts.train().stream().map(StepSequence::values).toList(),
            training.features());
    data.validation().ifPresent(file -> scalers.require(file.name(), file.features()));
    data.test().ifPresent(file -> scalers.require(file.name(), file.features()));
    return training.marks().isEmpty()
        ? new StepEncoder(scalers, parts.classes(), false)
        : new StepEncoder(scalers, training.marks(), true);
  }

  private NetworkRuns runs(
      Networks.Named named, DataSource source, LabelParts parts, StepEncoder encoder) {
    LabelDesign design = named.config().network();
    SequenceExamples train = encoder.examples(parts.train(), design);
    SequenceExamples validation = encoder.examples(parts.validation(), design);
    List<SeedRun> seeds = new ArrayList<>();
    for (long seed : config.runs().seeds()) {
      ComputationGraph network =
          NetworkInitializer.of(
              design.configuration(
                  encoder.features(), encoder.labels().size(), encoder.objective(), seed),
              named.config().training());
      String title = config.compare() ? named.name() + ", seed " + seed : "seed " + seed;
      TrainingResult training =
          new Trainer(config.training(), seed, kept(named, source).of(seed), title)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      LabelModel model = new LabelModel(named.config(), encoder, network, provenance);
      SeedRun run = SeedRun.of(seed, training, model, parts.test());
      provenance.put("metrics", run.metrics());
      seeds.add(run);
    }
    return new NetworkRuns(named.name(), seeds);
  }
}
