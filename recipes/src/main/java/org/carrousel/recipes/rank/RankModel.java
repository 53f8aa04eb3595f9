package org.carrousel.recipes.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.baseline.LogisticRegression;
import org.carrousel.baseline.WordOverlaps;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.metrics.RankedQuestions;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.series.CsvWriter;

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
  private final WordOverlaps features;
  private final LogisticRegression combiner;

  RankModel(
      TrainedNetwork<RankConfig> trained,
      PairEncoder encoder,
      WordOverlaps features,
      LogisticRegression combiner) {
    super(Rank.RECIPE, trained);
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
      TrainedNetwork<RankConfig> trained,
      PairEncoder encoder,
      WordOverlaps features,
      List<CandidateAnswer> validation) {
    double[][] inputs = inputs(validation, logits(trained, encoder, validation), features);
    return new RankModel(
        trained,
        encoder,
        features,
        LogisticRegression.fit(inputs, RankPreparation.relevant(validation)));
  }

  PairEncoder encoder() {
    return encoder;
  }

  WordOverlaps features() {
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
    for (List<Integer> numbers :
        RankPreparation.questions(pairs.examples()).candidates().values()) {
      int rank = 1;
      for (int number : RankedQuestions.ranked(numbers, scores)) {
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
    return logits(trained(), encoder, pairs);
  }

  /** Inputs of the combination, [pair][feature]: the network's logit, then BM25 and overlaps. */
  private static double[][] inputs(
      List<CandidateAnswer> pairs, double[] logits, WordOverlaps features) {
    double[][] own = RankPreparation.features(features, pairs);
    double[][] inputs = new double[logits.length][1 + WordOverlaps.NAMES.size()];
    for (int number = 0; number < logits.length; number++) {
      inputs[number][0] = logits[number];
      System.arraycopy(own[number], 0, inputs[number], 1, own[number].length);
    }
    return inputs;
  }

  private static double[] logits(
      TrainedNetwork<?> trained, PairEncoder encoder, List<CandidateAnswer> pairs) {
    return trained
        .outputs(encoder.part(pairs), BATCH, (number, output) -> logit(output.toFloatVector()))
        .stream()
        .mapToDouble(logit -> logit)
        .toArray();
  }

  private static double logit(float... wrongAndRight) {
    return Math.log(Math.max(LEAST, wrongAndRight[1]))
        - Math.log(Math.max(LEAST, wrongAndRight[0]));
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "questions and candidate answers",
        "the candidates of each question, the best first, with scores from 0 to 1");
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("encoder", encoder).with("features", features).with("combiner", combiner);
  }

  @Override
  public Dataset<CandidateAnswer> read(Path input) {
    return RankReader.read(input, config().columns(), false);
  }

  @Override
  public String csv(List<RankedCandidate> predictions) {
    CsvWriter csv = CsvWriter.of("query", "rank", "score", "candidate");
    predictions.forEach(of -> csv.row(of.query(), of.rank(), of.score(), of.candidate()));
    return csv.toString();
  }
}
