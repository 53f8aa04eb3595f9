package org.carrousel.recipes.rank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.baseline.LogisticRegression;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.recipes.api.BundleEntries;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.series.CsvReader;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained ranking, whose bundle also holds word vectors and word counts.
 *
 * <p>The network maps {@code [batch, word and marks, time]} with a mask to the probabilities {@code
 * [batch, wrong and right]}; a logistic regression combines their logit with BM25 and overlaps.
 */
public final class RankModel
    extends TrainedModel<RankConfig, Dataset<CandidateAnswer>, List<RankedCandidate>> {
  private static final int BATCH = 256;

  /** Keeps logits finite: about the precision of single-precision probabilities. */
  private static final double LEAST = 1e-7;

  private final PairEncoder encoder;
  private final PairFeatures features;
  private final LogisticRegression combiner;

  RankModel(
      RankConfig config,
      PairEncoder encoder,
      PairFeatures features,
      ComputationGraph network,
      LogisticRegression combiner,
      Map<String, Object> provenance) {
    super(Rank.RECIPE, config, network, provenance);
    this.encoder = encoder;
    this.features = features;
    this.combiner = combiner;
  }

  /**
   * Fits the combination of a trained network with BM25 and overlaps.
   *
   * @param validation pairs that the network was not trained on; its logits are too large on those
   *     that it was trained on
   */
  static RankModel fit(
      RankConfig config,
      PairEncoder encoder,
      PairFeatures features,
      ComputationGraph network,
      Map<String, Object> provenance,
      List<CandidateAnswer> validation) {
    double[][] inputs = inputs(validation, logits(network, encoder, validation), features);
    return new RankModel(
        config,
        encoder,
        features,
        network,
        LogisticRegression.fit(inputs, RankPreparation.relevant(validation)),
        provenance);
  }

  /** Opens a bundle of this recipe; see {@link Models#load(Path, Class)}. */
  public static RankModel load(Path path) throws IOException {
    return Models.load(path, RankModel.class);
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

  /**
   * Ranks the candidates of each question.
   *
   * @param pairs see {@link Rank#candidates}; labels are ignored
   */
  @Override
  public List<RankedCandidate> predict(Dataset<CandidateAnswer> pairs) {
    double[] scores = scores(pairs.examples());
    List<RankedCandidate> ranked = new ArrayList<>();
    for (List<Integer> numbers : Questions.of(pairs.examples()).candidates().values()) {
      int rank = 1;
      for (int number : Questions.ranked(numbers, scores)) {
        CandidateAnswer pair = pairs.examples().get(number);
        ranked.add(new RankedCandidate(pair.query(), rank++, pair.candidate(), scores[number]));
      }
    }
    return ranked;
  }

  /** Scores of pairs by the combination, 0 to 1. */
  double[] scores(List<CandidateAnswer> pairs) {
    return Arrays.stream(inputs(pairs, networkLogits(pairs), features))
        .mapToDouble(combiner::probability)
        .toArray();
  }

  /** Scores of pairs by the network alone: logits of the probability that a pair is right. */
  double[] networkLogits(List<CandidateAnswer> pairs) {
    return logits(network(), encoder, pairs);
  }

  /** Inputs of the combination, [pair][feature]: the network's logit, then BM25 and overlaps. */
  private static double[][] inputs(
      List<CandidateAnswer> pairs, double[] logits, PairFeatures features) {
    double[][] inputs = new double[logits.length][1 + PairFeatures.NAMES.size()];
    for (int number = 0; number < logits.length; number++) {
      inputs[number][0] = logits[number];
      double[] own = features.of(pairs.get(number));
      System.arraycopy(own, 0, inputs[number], 1, own.length);
    }
    return inputs;
  }

  private static double[] logits(
      ComputationGraph network, PairEncoder encoder, List<CandidateAnswer> pairs) {
    SequenceExamples examples = new SequenceExamples(List.of(encoder.part(pairs)), List.of());
    double[] logits = new double[pairs.size()];
    for (int[] numbers : examples.batches(BATCH)) {
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

  @Override
  protected String input() {
    return "questions and candidate answers";
  }

  @Override
  protected String output() {
    return "the candidates of each question, the best first, with scores from 0 to 1";
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("encoder", encoder).with("features", features).with("combiner", combiner);
  }

  @Override
  public Dataset<CandidateAnswer> read(Path input) {
    return RankReader.readUnlabelled(CsvReader.read(input), config().columns());
  }

  @Override
  public String csv(List<RankedCandidate> predictions) {
    StringBuilder csv = new StringBuilder("query,rank,score,candidate\n");
    for (RankedCandidate candidate : predictions) {
      csv.append(CsvReader.cell(candidate.query())).append(',');
      csv.append(candidate.rank()).append(',');
      csv.append((float) candidate.score()).append(',');
      csv.append(CsvReader.cell(candidate.candidate())).append('\n');
    }
    return csv.toString();
  }
}
