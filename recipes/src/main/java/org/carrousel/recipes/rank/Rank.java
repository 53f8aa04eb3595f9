package org.carrousel.recipes.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceClassifier;
import org.carrousel.backend.Backend;
import org.carrousel.batch.ClassWeights;
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
 * The rank recipe: candidate answers in the order of how well they answer a question, beside BM25.
 *
 * <p>Network (Wang and Nyberg 2015): the words of question, separator and candidate, {@code [batch,
 * word and marks, time]} → stacked bidirectional LSTM → hidden states pooled over time → softmax
 * {@code [batch, wrong and right]}. Its answer is then weighed with Lucene's BM25 and word
 * overlaps, by logistic regression on the validation part (the paper: by boosted trees).
 *
 * <pre>{@code
 * var pairs = PairFile.read(Csv.read(path), RankColumns.defaults());
 * var data = new RankData(pairs, Optional.empty(), Optional.empty(), Optional.empty());
 * var run = Rank.of(RankConfig.defaults()).train(data);
 * run.report().print();
 * run.model().save(Path.of("answers.carrousel"));
 * }</pre>
 */
public final class Rank {
  private final RankConfig config;
  private final Checkpoints checkpoints;

  private Rank(RankConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A ranking as configured. */
  public static Rank of(RankConfig config) {
    return new Rank(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Rank checkpoints(Path folder) {
    return new Rank(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Rank resume(Path folder) {
    return new Rank(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, weighs the network with
   * BM25 there, and measures the model and its baselines on the test part.
   *
   * @throws BadInputException if a part lacks right or wrong candidates
   */
  public RankRun train(RankData data) {
    Backend.start();
    RankParts parts = data.parts(config.split());
    PairEncoder encoder = PairEncoder.fit(config, data.vectors(), parts.train());
    PairFeatures features = PairFeatures.fit(config.stopWords(), parts.train());
    DataSource source = data.source();
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(RankKeys.KEYS.texts(config), source);
    kept.start(seeds);
    SequenceExamples train = examples(parts.train(), encoder);
    SequenceExamples validation = examples(parts.validation(), encoder);
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network = network(encoder, parts.train(), seed);
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      RankModel model =
          RankModel.of(config, encoder, features, network, provenance).weighed(parts.validation());
      SeedRun run = SeedRun.of(seed, training, model, parts);
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new RankRun(data, parts, runs, RankBaselines.measured(features, parts));
  }

  private static SequenceExamples examples(List<Pair> pairs, PairEncoder encoder) {
    double[] labels = Arrays.stream(labels(pairs)).asDoubleStream().toArray();
    return new SequenceExamples(List.of(encoder.part(pairs)), List.of(VectorColumn.of(labels)));
  }

  private static int[] labels(List<Pair> pairs) {
    return pairs.stream().mapToInt(pair -> pair.relevant() ? 1 : 0).toArray();
  }

  /** Right and wrong candidates weigh the same: an order does not depend on how many are right. */
  private ComputationGraph network(PairEncoder encoder, List<Pair> train, long seed) {
    List<Double> weights =
        Arrays.stream(ClassWeights.balanced(ClassWeights.counts(2, labels(train))))
            .boxed()
            .toList();
    return NetworkInitializer.of(
        new SequenceClassifier(encoder.inputs(), 2)
            .configuration(config.network(), weights, DataType.FLOAT, seed),
        config.training());
  }
}
