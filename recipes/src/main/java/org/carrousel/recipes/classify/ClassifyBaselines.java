package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.baseline.DynamicTimeWarping;
import org.carrousel.baseline.NaiveBayes;
import org.carrousel.baseline.RidgeClassifier;
import org.carrousel.batch.ClassWeights;

/** Classifications without a network, of the same test part. */
final class ClassifyBaselines {
  /** Most steps of all comparisons with the nearest neighbour: some tens of seconds. */
  private static final double MOST_COMPARISONS = 1e10;

  private final Encoder encoder;
  private final ClassifyParts parts;
  private final int[] classes;
  private final int count;

  private ClassifyBaselines(Encoder encoder, ClassifyParts parts, Labels labels) {
    this.encoder = encoder;
    this.parts = parts;
    this.classes = labels.numbers(parts.train());
    this.count = labels.classes().size();
  }

  /**
   * Scores by name: the most frequent class, and what is strong for numbers or for texts.
   *
   * @param options which class is looked for
   */
  static Map<String, BaselineScores> measured(
      Encoder encoder, ClassifyParts parts, Labels labels, RankingOptions options) {
    ClassifyBaselines baselines = new ClassifyBaselines(encoder, parts, labels);
    int[] truth = labels.numbers(parts.test());
    int positive = labels.classes().indexOf(options.positive());
    Map<String, float[][]> test = baselines.indicators(parts.test());
    Map<String, float[][]> held =
        options.asked() ? baselines.indicators(parts.validation()) : Map.of();
    Map<String, BaselineScores> scores = new LinkedHashMap<>();
    test.forEach(
        (name, rows) -> {
          int[] predictions = Arrays.stream(rows).mapToInt(ClassifyModel::mostProbable).toArray();
          Optional<RankingScores> ranking =
              Optional.ofNullable(held.get(name))
                  .map(
                      heldRows ->
                          RankingScores.of(
                              groups(parts.validation(), heldRows, positive, options),
                              groups(parts.test(), rows, positive, options)));
          scores.put(
              name,
              new BaselineScores(
                  ClassScores.of(truth, predictions, labels.classes().size()), ranking));
        });
    return scores;
  }

  /** Indicators of least squares may leave the range of probabilities. */
  private static ScoredGroups groups(
      List<LabelledSequence> sequences, float[][] rows, int positive, RankingOptions options) {
    double[] scores =
        Arrays.stream(ClassifyTraining.column(rows, positive))
            .map(score -> Math.min(1, Math.max(0, score)))
            .toArray();
    return ScoredGroups.of(sequences, scores, options);
  }

  /** By name, what speaks for each class, [sequence][class]. */
  private Map<String, float[][]> indicators(List<LabelledSequence> sequences) {
    Map<String, float[][]> indicators = new LinkedHashMap<>();
    int[] majority = new int[sequences.size()];
    Arrays.fill(majority, mostFrequent());
    indicators.put("majority class", oneHot(majority));
    if (encoder instanceof FeatureEncoder features) {
      ofNumbers(features.scaled(parts.train()), features.scaled(sequences), indicators);
    } else if (encoder instanceof TokenEncoder tokens) {
      NaiveBayes bayes = NaiveBayes.fit(tokens.encoded(parts.train()), classes, count);
      indicators.put(
          "naive Bayes (3-grams)",
          oneHot(Arrays.stream(tokens.encoded(sequences)).mapToInt(bayes::predict).toArray()));
    }
    return indicators;
  }

  private int mostFrequent() {
    int[] counts = ClassWeights.counts(count, classes);
    int most = 0;
    for (int label = 1; label < count; label++) {
      most = counts[label] > counts[most] ? label : most;
    }
    return most;
  }

  private void ofNumbers(
      float[][][] train, float[][][] sequences, Map<String, float[][]> indicators) {
    RidgeClassifier ridge = RidgeClassifier.fit(train, classes, count);
    float[][] ridgeRows = new float[sequences.length][count];
    for (int number = 0; number < sequences.length; number++) {
      double[] row = ridge.indicators(sequences[number]);
      for (int label = 0; label < count; label++) {
        ridgeRows[number][label] = (float) row[label];
      }
    }
    indicators.put("ridge", ridgeRows);
    if (steps(train) * steps(sequences) * encoder.inputs() <= MOST_COMPARISONS) {
      indicators.put(
          "1-NN, time warping",
          oneHot(
              Arrays.stream(sequences)
                  .mapToInt(sequence -> classes[DynamicTimeWarping.nearest(sequence, train)])
                  .toArray()));
    }
  }

  private float[][] oneHot(int[] labels) {
    float[][] rows = new float[labels.length][count];
    for (int number = 0; number < labels.length; number++) {
      rows[number][labels[number]] = 1;
    }
    return rows;
  }

  private static double steps(float[][][] sequences) {
    return Arrays.stream(sequences).mapToDouble(sequence -> sequence.length).sum();
  }
}
