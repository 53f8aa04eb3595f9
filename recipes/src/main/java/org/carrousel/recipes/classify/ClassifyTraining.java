package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceClassifier;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ClassWeights;
import org.carrousel.batch.Oversampling;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.VectorColumn;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Trains and measures one configuration, a run a seed.
 *
 * @param parts shared by all configurations that are compared
 * @param labels of the training part
 * @param encoder fitted on the training part
 */
record ClassifyTraining(
    ClassifyConfig config, DataSource source, ClassifyParts parts, Labels labels, Encoder encoder) {
  /**
   * Trains.
   *
   * @param task what the progress bar says beside the seed; may be empty
   */
  List<SeedRun> run(Checkpoints checkpoints, String task) {
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(ClassifyKeys.KEYS.texts(config), source);
    kept.start(seeds);
    SequenceExamples train = training();
    SequenceExamples validation = examples(parts.validation(), List.of());
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network = network(seed);
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), task + "seed " + seed)
              .train(network, train, validation);
      runs.add(measured(seed, training, network));
    }
    return runs;
  }

  private SeedRun measured(long seed, TrainingResult training, ComputationGraph network) {
    Map<String, Object> provenance = source.provenance(seed);
    ClassifyModel model =
        new ClassifyModel(config, labels.classes(), encoder, Double.NaN, network, provenance);
    float[][] probabilities = model.probabilities(parts.test());
    Map<Verdict, RankingScores> rankings =
        rankings(model.probabilities(parts.validation()), probabilities);
    RankingScores ranking = rankings.get(config.ranking().verdict());
    if (ranking != null) {
      model = model.threshold(ranking.threshold());
    }
    int[] truth = labels.numbers(parts.test());
    ClassScores scores = ClassScores.of(truth, probabilities, labels.classes().size());
    SeedRun run = new SeedRun(seed, training, model, probabilities, scores, rankings);
    provenance.put("metrics", run.metrics());
    return run;
  }

  private Map<Verdict, RankingScores> rankings(float[][] validation, float[][] test) {
    Map<Verdict, RankingScores> rankings = new EnumMap<>(Verdict.class);
    if (config.ranking().asked()) {
      int positive = labels.classes().indexOf(config.ranking().positive());
      double[] held = column(validation, positive);
      double[] measured = column(test, positive);
      for (Verdict verdict : Verdict.values()) {
        RankingOptions options = config.ranking().verdict(verdict);
        rankings.put(
            verdict,
            RankingScores.of(
                ScoredGroups.of(parts.validation(), held, options),
                ScoredGroups.of(parts.test(), measured, options)));
      }
    }
    return rankings;
  }

  /** The probabilities of one class. */
  static double[] column(float[][] probabilities, int label) {
    return Arrays.stream(probabilities).mapToDouble(row -> row[label]).toArray();
  }

  private SequenceExamples training() {
    SequenceExamples examples = examples(parts.train(), config.augmentation().augmentations());
    return config.balance() == Balance.OVERSAMPLING
        ? examples.order(new Oversampling(labels.numbers(parts.train())))
        : examples;
  }

  private SequenceExamples examples(
      List<LabelledSequence> sequences, List<Augmentation> augmentations) {
    double[] numbers = Arrays.stream(labels.numbers(sequences)).asDoubleStream().toArray();
    return new SequenceExamples(
        List.of(encoder.part(sequences, augmentations)), List.of(VectorColumn.of(numbers)));
  }

  private ComputationGraph network(long seed) {
    int classes = labels.classes().size();
    int[] counts = ClassWeights.counts(classes, labels.numbers(parts.train()));
    List<Double> weights =
        config.balance() == Balance.WEIGHTS
            ? Arrays.stream(ClassWeights.balanced(counts)).boxed().toList()
            : List.of();
    return NetworkInitializer.of(
        new SequenceClassifier(encoder.inputs(), classes)
            .configuration(config.network(), weights, DataType.FLOAT, seed),
        config.training());
  }
}
