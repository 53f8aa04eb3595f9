package org.carrousel.recipes.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.NextPointPredictor;
import org.carrousel.backend.Backend;
import org.carrousel.batch.FeatureSequences;
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
 * The generate recipe for sequences of points: the next point from those before it, beside
 * baselines.
 *
 * <p>Network: {@code [batch, dimensions, time]} → LSTM layers → linear {@code [batch, dimensions,
 * time]} (the generative LSTM of Brownlee 2017, "Long Short-Term Memory Networks with Python",
 * chapter 11).
 *
 * <pre>{@code
 * var run = GeneratePoints.of(GenerateConfig.defaults()).train(data);
 * run.report().print();
 * run.model().generate(new float[][] {{0, 0}, {1, 0}}, 3, point -> draw(point));
 * }</pre>
 */
public final class GeneratePoints {
  private final GenerateConfig config;
  private final Checkpoints checkpoints;

  private GeneratePoints(GenerateConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A model of points as configured. */
  public static GeneratePoints of(GenerateConfig config) {
    return new GeneratePoints(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public GeneratePoints checkpoints(Path folder) {
    return new GeneratePoints(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public GeneratePoints resume(Path folder) {
    return new GeneratePoints(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part, the last of the sequences.
   *
   * @throws BadInputException if there are too few sequences for the parts, or one is too short
   */
  public PointRun train(PointData data) {
    Backend.start();
    float[][][] sequences = data.sequences();
    TextShares.Ends ends = config.split().ends(sequences.length);
    if (ends.train() < 1 || ends.validation() == sequences.length) {
      throw new BadInputException(
          "%s: %d sequences".formatted(data.name(), sequences.length),
          "enough for a training and a test part",
          "give more, or change the key split");
    }
    requirePoints(data);
    float[][][] test = Arrays.copyOfRange(sequences, ends.validation(), sequences.length);
    float[][][] trained = Arrays.copyOf(sequences, ends.train());
    SequenceExamples train = examples(trained);
    SequenceExamples validation =
        examples(Arrays.copyOfRange(sequences, ends.train(), ends.validation()));
    DataSource source = new DataSource(data.name(), data.sha256(), sequences.length);
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(GenerateKeys.KEYS.texts(config), source);
    kept.start(seeds);
    List<PointSeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network =
          NetworkInitializer.of(
              new NextPointPredictor(data.dimensions().size())
                  .configuration(
                      config.network().units(),
                      config.network().regularization(),
                      DataType.FLOAT,
                      seed),
              config.training());
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      PointModel model = new PointModel(config, data.dimensions(), network, provenance);
      PointScores scores = PointScores.of(test, PointRun.continuation(model));
      PointSeedRun run = new PointSeedRun(seed, training, model, scores);
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new PointRun(config, source, ends, test, runs, PointBaselines.measured(trained, test));
  }

  private static void requirePoints(PointData data) {
    for (int number = 0; number < data.sequences().length; number++) {
      if (data.sequences()[number].length <= PointRun.GIVEN) {
        throw new BadInputException(
            "%s: sequence %d has %d points"
                .formatted(data.name(), number + 1, data.sequences()[number].length),
            "more than " + PointRun.GIVEN + ", which the model is given to go on from",
            "leave it out");
      }
    }
  }

  /** Every point but the last as input, every one but the first as label. */
  private static SequenceExamples examples(float[][][] sequences) {
    float[][][] inputs = new float[sequences.length][][];
    float[][][] labels = new float[sequences.length][][];
    for (int number = 0; number < sequences.length; number++) {
      int points = sequences[number].length;
      inputs[number] = Arrays.copyOf(sequences[number], points - 1);
      labels[number] = Arrays.copyOfRange(sequences[number], 1, points);
    }
    return new SequenceExamples(
        List.of(new FeatureSequences(inputs)), List.of(new FeatureSequences(labels)));
  }
}
