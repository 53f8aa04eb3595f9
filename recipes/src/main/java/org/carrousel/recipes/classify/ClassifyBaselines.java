package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.carrousel.baseline.DynamicTimeWarping;
import org.carrousel.baseline.NaiveBayes;
import org.carrousel.baseline.RidgeClassifier;
import org.carrousel.batch.ClassWeights;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.LabelledSequence;

/** Classifiers without a network, fitted on the training part. */
final class ClassifyBaselines {
  /** Most time steps compared by nearest neighbours, squared: some tens of seconds. */
  private static final double MOST_COMPARISONS = 1e10;

  private final DataSplit<LabelledSequence> parts;
  private final int[] classes;
  private final int count;
  private final Map<String, Function<List<LabelledSequence>, float[][]>> baselines =
      new LinkedHashMap<>();

  private ClassifyBaselines(DataSplit<LabelledSequence> parts, ClassLabels labels) {
    this.parts = parts;
    this.classes = labels.numbers(parts.train());
    this.count = labels.count();
  }

  /**
   * Baselines by name: the most frequent class; ridge and nearest neighbour for numbers; naive
   * Bayes for texts. Each gives one number for each class, [sequence][class].
   */
  static Map<String, Function<List<LabelledSequence>, float[][]>> fit(
      SequenceEncoder encoder, DataSplit<LabelledSequence> parts, ClassLabels labels) {
    ClassifyBaselines fitted = new ClassifyBaselines(parts, labels);
    int majority = fitted.mostFrequent();
    fitted.add("majority class", sequence -> majority);
    if (encoder instanceof FeatureEncoder features) {
      fitted.addOfNumbers(features);
    } else if (encoder instanceof TokenEncoder tokens) {
      NaiveBayes bayes =
          NaiveBayes.fit(tokens.encoded(parts.train()), fitted.classes, fitted.count);
      fitted.add("naive Bayes (3-grams)", text -> bayes.predict(tokens.encoded(List.of(text))[0]));
    }
    return fitted.baselines;
  }

  /** Adds a baseline that predicts a class without a measure of certainty. */
  private void add(String name, ToIntFunction<LabelledSequence> classifier) {
    baselines.put(
        name,
        sequences -> {
          float[][] rows = new float[sequences.size()][count];
          for (int number = 0; number < rows.length; number++) {
            rows[number][classifier.applyAsInt(sequences.get(number))] = 1;
          }
          return rows;
        });
  }

  private int mostFrequent() {
    int[] counts = ClassWeights.counts(count, classes);
    int most = 0;
    for (int label = 1; label < count; label++) {
      most = counts[label] > counts[most] ? label : most;
    }
    return most;
  }

  private void addOfNumbers(FeatureEncoder encoder) {
    float[][][] train = encoder.scaled(parts.train());
    RidgeClassifier ridge = RidgeClassifier.fit(train, classes, count);
    baselines.put(
        "ridge",
        sequences ->
            Arrays.stream(encoder.scaled(sequences))
                .map(ridge::indicators)
                .map(ClassifyBaselines::toFloat)
                .toArray(float[][]::new));
    double steps = Math.max(steps(parts.test()), steps(parts.validation()));
    if (steps(parts.train()) * steps * encoder.inputs() <= MOST_COMPARISONS) {
      add(
          "1-NN, time warping",
          sequence ->
              classes[DynamicTimeWarping.nearest(encoder.scaled(List.of(sequence))[0], train)]);
    }
  }

  private static float[] toFloat(double[] row) {
    float[] rounded = new float[row.length];
    for (int label = 0; label < row.length; label++) {
      rounded[label] = (float) row[label];
    }
    return rounded;
  }

  private static double steps(List<LabelledSequence> sequences) {
    return sequences.stream().mapToDouble(sequence -> sequence.rows().length).sum();
  }
}
