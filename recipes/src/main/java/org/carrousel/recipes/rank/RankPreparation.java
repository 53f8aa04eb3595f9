package org.carrousel.recipes.rank;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.carrousel.architecture.SequenceClassifier;
import org.carrousel.baseline.WordOverlaps;
import org.carrousel.batch.ClassWeights;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.Shuffle;
import org.carrousel.batch.VectorColumn;
import org.carrousel.error.BadInputException;
import org.carrousel.metrics.RankedQuestions;
import org.carrousel.recipes.api.Preparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.HeldOut;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Data of a ranking, split by questions and encoded.
 *
 * @param parts pairs of the parts; training and validation have right and wrong candidates
 * @param tested questions of the test part that have a right and a wrong candidate, at least one
 */
record RankPreparation(
    RankConfig config,
    RankData data,
    DataSplit<CandidateAnswer> parts,
    RankedQuestions tested,
    PairEncoder encoder,
    WordOverlaps features)
    implements Preparation<RankConfig, RankModel, RankScores> {
  /** One seed for all runs, so that seeds differ in the network alone. */
  private static final long SEED = 20260102;

  static RankPreparation of(RankConfig config, RankData data) {
    DataSplit<CandidateAnswer> parts = data.pairs().split(config.split(), RankPreparation::hold);
    String source = data.pairs().name();
    require(source, "training", parts.train());
    require(source, "validation", parts.validation());
    RankedQuestions tested = questions(parts.test()).decidable();
    if (tested.size() == 0) {
      throw new BadInputException(
          source + ": a test part without a question that has a right and a wrong candidate",
          "a question of which candidates can be ranked well or badly",
          "raise the share test of the key split, or name another file with the key test-data");
    }
    return new RankPreparation(
        config,
        data,
        parts,
        tested,
        PairEncoder.fit(config, data.vectors(), parts.train()),
        WordOverlaps.fit(
            config.stopWords(), parts.train().stream().map(CandidateAnswer::candidate).toList()));
  }

  /** Groups pairs by their question. */
  static RankedQuestions questions(List<CandidateAnswer> pairs) {
    return RankedQuestions.of(pairs.stream().map(CandidateAnswer::query).toList(), relevant(pairs));
  }

  /** BM25 and overlaps of pairs, [pair][feature]. */
  static double[][] features(WordOverlaps features, List<CandidateAnswer> pairs) {
    return pairs.stream()
        .map(pair -> features.of(pair.query(), pair.candidate()))
        .toArray(double[][]::new);
  }

  /** Holds out a share of the questions, each with all of its candidates. */
  static HeldOut<CandidateAnswer> hold(List<CandidateAnswer> pairs, double share) {
    List<String> questions = List.copyOf(questions(pairs).candidates().keySet());
    int[] order = Shuffle.order(questions.size(), SEED, 0);
    Set<String> held = new HashSet<>();
    for (int i = 0; i < Math.round(share * questions.size()); i++) {
      held.add(questions.get(order[i]));
    }
    return HeldOut.of(pairs, pair -> held.contains(pair.query()));
  }

  private static void require(String source, String part, List<CandidateAnswer> pairs) {
    long right = pairs.stream().filter(CandidateAnswer::relevant).count();
    if (right == 0 || right == pairs.size()) {
      throw new BadInputException(
          "%s: a %s part of %d right and %d wrong candidates"
              .formatted(source, part, right, pairs.size() - right),
          "both",
          "check the column of the key label, or change the shares of the key split");
    }
  }

  /** Whether the candidates answer their questions. */
  static boolean[] relevant(List<CandidateAnswer> pairs) {
    boolean[] relevant = new boolean[pairs.size()];
    IntStream.range(0, relevant.length).forEach(i -> relevant[i] = pairs.get(i).relevant());
    return relevant;
  }

  /** Number of questions of the test part that the training part has, too; 0 if they were split. */
  long questionsKnown() {
    Set<String> known = questions(parts.train()).candidates().keySet();
    return questions(parts.test()).candidates().keySet().stream().filter(known::contains).count();
  }

  @Override
  public DataSource source() {
    return data.source();
  }

  @Override
  public SequenceExamples train() {
    return examples(parts.train());
  }

  @Override
  public SequenceExamples validation() {
    return examples(parts.validation());
  }

  private SequenceExamples examples(List<CandidateAnswer> pairs) {
    double[] labels = Arrays.stream(labels(pairs)).asDoubleStream().toArray();
    return new SequenceExamples(List.of(encoder.part(pairs)), List.of(VectorColumn.of(labels)));
  }

  private static int[] labels(List<CandidateAnswer> pairs) {
    return pairs.stream().mapToInt(pair -> pair.relevant() ? 1 : 0).toArray();
  }

  /** Right and wrong candidates have the same weight: few candidates are right. */
  @Override
  public ComputationGraphConfiguration network(long seed) {
    double[] weights = ClassWeights.balanced(ClassWeights.counts(2, labels(parts.train())));
    return new SequenceClassifier(encoder.inputs(), 2)
        .configuration(
            config.network(), Arrays.stream(weights).boxed().toList(), DataType.FLOAT, seed);
  }

  @Override
  public RankModel model(TrainedNetwork<RankConfig> trained) {
    return RankModel.fit(trained, encoder, features, parts.validation());
  }

  @Override
  public RankScores scores(RankModel model) {
    double[] scores = model.scores(parts.test());
    double[] logits = model.networkLogits(parts.test());
    RankScores validation =
        RankScores.of(
            questions(parts.validation())
                .decidable()
                .scores(model.networkLogits(parts.validation())));
    return RankScores.of(tested.scores(scores))
        .of(
            new RankScores.OfModel(
                scores, logits, RankScores.of(tested.scores(logits)), validation));
  }

  @Override
  public Map<String, RankScores> baselines() {
    return RankBaselines.measured(features, parts, tested);
  }

  @Override
  public RunReport report(Results<RankConfig, RankModel, RankScores> results) {
    return new RankReport(this, results);
  }
}
