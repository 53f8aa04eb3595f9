package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** Scores by name: the most frequent class, and what is strong for numbers or for texts. */
  static Map<String, ClassScores> measured(Encoder encoder, ClassifyParts parts, Labels labels) {
    ClassifyBaselines baselines = new ClassifyBaselines(encoder, parts, labels);
    int[] truth = labels.numbers(parts.test());
    Map<String, ClassScores> scores = new LinkedHashMap<>();
    baselines
        .predictions()
        .forEach(
            (name, predictions) ->
                scores.put(name, ClassScores.of(truth, predictions, baselines.count)));
    return scores;
  }

  private Map<String, int[]> predictions() {
    Map<String, int[]> predictions = new LinkedHashMap<>();
    int[] majority = new int[parts.test().size()];
    Arrays.fill(majority, mostFrequent());
    predictions.put("majority class", majority);
    if (encoder instanceof FeatureEncoder features) {
      ofNumbers(features, predictions);
    } else if (encoder instanceof TokenEncoder tokens) {
      NaiveBayes bayes = NaiveBayes.fit(tokens.encoded(parts.train()), classes, count);
      predictions.put(
          "naive Bayes (3-grams)",
          Arrays.stream(tokens.encoded(parts.test())).mapToInt(bayes::predict).toArray());
    }
    return predictions;
  }

  private int mostFrequent() {
    int[] counts = ClassWeights.counts(count, classes);
    int most = 0;
    for (int label = 1; label < count; label++) {
      most = counts[label] > counts[most] ? label : most;
    }
    return most;
  }

  private void ofNumbers(FeatureEncoder features, Map<String, int[]> predictions) {
    float[][][] train = features.scaled(parts.train());
    float[][][] test = features.scaled(parts.test());
    RidgeClassifier ridge = RidgeClassifier.fit(train, classes, count);
    predictions.put("ridge", Arrays.stream(test).mapToInt(ridge::predict).toArray());
    if (steps(train) * steps(test) * features.inputs() <= MOST_COMPARISONS) {
      predictions.put(
          "1-NN, time warping",
          Arrays.stream(test)
              .mapToInt(sequence -> classes[DynamicTimeWarping.nearest(sequence, train)])
              .toArray());
    }
  }

  private static double steps(float[][][] sequences) {
    return Arrays.stream(sequences).mapToDouble(sequence -> sequence.length).sum();
  }
}
