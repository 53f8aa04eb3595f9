package org.carrousel.recipes.rank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.baseline.LogisticRegression;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained ranking: puts candidates in order, and is saved in one bundle, with word vectors and
 * word counts.
 *
 * <p>The network maps {@code [batch, word and marks, time]} with a mask to the probabilities {@code
 * [batch, wrong and right]}; a logistic regression weighs its answer with BM25 and overlaps.
 */
public final class RankModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "rank";

  private static final int PAIRS_AT_ONCE = 256;

  /** Keeps logits finite; single precision ends near it. */
  private static final double LEAST = 1e-7;

  private final RankConfig config;
  private final PairEncoder encoder;
  private final PairFeatures features;
  private final ComputationGraph network;
  private final LogisticRegression combiner;
  private final Map<String, Object> provenance;

  private RankModel(
      RankConfig config,
      PairEncoder encoder,
      PairFeatures features,
      ComputationGraph network,
      LogisticRegression combiner,
      Map<String, Object> provenance) {
    this.config = config;
    this.encoder = encoder;
    this.features = features;
    this.network = network;
    this.combiner = combiner;
    this.provenance = provenance;
  }

  /** A trained network whose answers are yet to be weighed. */
  static RankModel of(
      RankConfig config,
      PairEncoder encoder,
      PairFeatures features,
      ComputationGraph network,
      Map<String, Object> provenance) {
    return new RankModel(config, encoder, features, network, null, provenance);
  }

  /**
   * The same, its answers weighed with BM25 and overlaps.
   *
   * @param validation pairs that the network was not trained on: on those that it was, it seems
   *     surer than it is
   */
  RankModel weighed(List<Pair> validation) {
    LogisticRegression fitted =
        LogisticRegression.fit(inputs(validation), RankParts.relevant(validation));
    return new RankModel(config, encoder, features, network, fitted, provenance);
  }

  /** What the model was asked for. */
  public RankConfig config() {
    return config;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  PairEncoder encoder() {
    return encoder;
  }

  PairFeatures features() {
    return features;
  }

  LogisticRegression combiner() {
    return combiner;
  }

  /** Ranks the candidates of each question of a file; the labels are not looked at. */
  public List<RankedCandidate> predict(PairFile file) {
    double[] scores = scores(file.pairs());
    List<RankedCandidate> ranked = new ArrayList<>();
    for (List<Integer> numbers : Questions.of(file.pairs()).candidates().values()) {
      int rank = 1;
      for (int number : Questions.ranked(numbers, scores)) {
        Pair pair = file.pairs().get(number);
        ranked.add(new RankedCandidate(pair.query(), rank++, pair.candidate(), scores[number]));
      }
    }
    return ranked;
  }

  /** Of pairs, with BM25 and overlaps. */
  double[] scores(List<Pair> pairs) {
    double[][] inputs = inputs(pairs);
    double[] scores = new double[inputs.length];
    for (int number = 0; number < scores.length; number++) {
      scores[number] = combiner.probability(inputs[number]);
    }
    return scores;
  }

  /** What is weighed of each pair: the network's logit, then its features. */
  private double[][] inputs(List<Pair> pairs) {
    double[] logits = networkLogits(pairs);
    double[][] inputs = new double[logits.length][1 + PairFeatures.NAMES.size()];
    for (int number = 0; number < logits.length; number++) {
      inputs[number][0] = logits[number];
      double[] own = features.of(pairs.get(number));
      System.arraycopy(own, 0, inputs[number], 1, own.length);
    }
    return inputs;
  }

  /** The network's own scores: logits of the probability that a pair is right. */
  double[] networkLogits(List<Pair> pairs) {
    SequenceExamples examples = new SequenceExamples(List.of(encoder.part(pairs)), List.of());
    double[] logits = new double[pairs.size()];
    for (int[] numbers : examples.batches(PAIRS_AT_ONCE)) {
      MultiDataSet batch = examples.batch(numbers);
      float[][] rows =
          network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0]
              .toFloatMatrix();
      for (int i = 0; i < numbers.length; i++) {
        logits[numbers[i]] =
            Math.log(Math.max(LEAST, rows[i][1])) - Math.log(Math.max(LEAST, rows[i][0]));
      }
    }
    return logits;
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, RankKeys.KEYS.texts(config), provenance)
        .with("encoder", encoder)
        .with("features", features)
        .with("combiner", combiner)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static RankModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new RankModel(
        RankKeys.config(entries.config()),
        entries.get("encoder", PairEncoder.class),
        entries.get("features", PairFeatures.class),
        bundle.network(),
        entries.get("combiner", LogisticRegression.class),
        entries.provenance());
  }
}
