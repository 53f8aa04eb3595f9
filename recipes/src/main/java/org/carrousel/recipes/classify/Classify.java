package org.carrousel.recipes.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceClassifier;
import org.carrousel.backend.Backend;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ClassWeights;
import org.carrousel.batch.Oversampling;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.Vectors;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The classify recipe: a class for a whole sequence of numbers or a text, beside its baselines.
 *
 * <p>Network: {@code [batch, features or tokens, time]} → LSTM layers, one way or bidirectional
 * (Graves and Schmidhuber 2005) → hidden states pooled over time → softmax {@code [batch,
 * classes]}. Sequences keep their lengths; batches pad and mask.
 *
 * <pre>{@code
 * var data = SequenceFiles.read(path, ClassifyColumns.defaults().entity(List.of("machine")));
 * var run = Classify.of(ClassifyConfig.defaults()).train(new ClassifyData(data, Optional.empty()));
 * run.report().print();
 * run.model().save(Path.of("machines.carrousel"));
 * }</pre>
 */
public final class Classify {
  private final ClassifyConfig config;
  private final Checkpoints checkpoints;

  private Classify(ClassifyConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A classification as configured. */
  public static Classify of(ClassifyConfig config) {
    return new Classify(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Classify checkpoints(Path folder) {
    return new Classify(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Classify resume(Path folder) {
    return new Classify(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if the data lack classes, or have others in the test part
   */
  public ClassifyRun train(ClassifyData given) {
    Backend.start();
    ClassifyData data = given.distinctTexts();
    ClassifyParts parts = data.parts(config.split());
    List<String> classes = parts.classes();
    Encoder encoder = Encoder.fit(config, parts.train(), data.training().features());
    data.test().ifPresent(encoder::require);
    Labels labels = new Labels(classes);
    DataSource source = data.source();
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(ClassifyKeys.KEYS.texts(config), source);
    kept.start(seeds);
    SequenceExamples train = training(parts, encoder, labels);
    SequenceExamples validation = examples(parts.validation(), encoder, labels, List.of());
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network = network(encoder, labels, parts, seed);
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      ClassifyModel model = new ClassifyModel(config, classes, encoder, network, provenance);
      SeedRun run = SeedRun.of(seed, training, model, parts.test());
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new ClassifyRun(
        config, data, parts, runs, ClassifyBaselines.measured(encoder, parts, labels));
  }

  private SequenceExamples training(ClassifyParts parts, Encoder encoder, Labels labels) {
    SequenceExamples examples =
        examples(parts.train(), encoder, labels, config.augmentation().augmentations());
    return config.balance() == Balance.OVERSAMPLING
        ? examples.order(new Oversampling(labels.numbers(parts.train())))
        : examples;
  }

  private static SequenceExamples examples(
      List<LabelledSequence> sequences,
      Encoder encoder,
      Labels labels,
      List<Augmentation> augmentations) {
    double[] numbers = Arrays.stream(labels.numbers(sequences)).asDoubleStream().toArray();
    return new SequenceExamples(
        List.of(encoder.part(sequences, augmentations)), List.of(Vectors.of(numbers)));
  }

  private ComputationGraph network(Encoder encoder, Labels labels, ClassifyParts parts, long seed) {
    int classes = labels.classes().size();
    int[] counts = ClassWeights.counts(classes, labels.numbers(parts.train()));
    List<Double> weights =
        config.balance() == Balance.WEIGHTS
            ? Arrays.stream(ClassWeights.balanced(counts)).boxed().toList()
            : List.of();
    ComputationGraph network =
        new ComputationGraph(
            new SequenceClassifier(encoder.inputs(), classes)
                .configuration(config.network(), weights, DataType.FLOAT, seed));
    network.init();
    return network;
  }
}
