package org.carrousel.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures of a classifier's outputs: confusions, and the log loss if they are probabilities. */
public final class ClassificationScores {
  /** Smallest probability in the log loss, which would otherwise be infinite. */
  private static final double LEAST = 1e-30;

  private final ConfusionMatrix matrix;
  private final boolean probabilities;
  private double loss;

  /**
   * Measures without any example yet.
   *
   * @param probabilities whether outputs are probabilities; otherwise only the greatest counts
   */
  public ClassificationScores(int classes, boolean probabilities) {
    this.matrix = new ConfusionMatrix(classes);
    this.probabilities = probabilities;
  }

  /**
   * Adds an example.
   *
   * @param truth number of its class
   * @param outputs one number for each class
   */
  public void add(int truth, float... outputs) {
    matrix.add(truth, greatest(outputs));
    loss -= Math.log(Math.max(LEAST, outputs[truth]));
  }

  /** Number of the class with the greatest output, the first of several. */
  public static int greatest(float... outputs) {
    int greatest = 0;
    for (int label = 1; label < outputs.length; label++) {
      greatest = outputs[label] > outputs[greatest] ? label : greatest;
    }
    return greatest;
  }

  /** Counts of predicted classes for each true class. */
  public ConfusionMatrix matrix() {
    return matrix;
  }

  /**
   * Accuracy, macro F1 and, of probabilities, the mean of the negative logarithm of the true
   * class's probability in nats, by key.
   *
   * @param prefix of the keys, such as {@code test.}
   */
  public Map<String, Double> metrics(String prefix) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(prefix + "accuracy", matrix.accuracy());
    metrics.put(prefix + "macro_f1", matrix.macroF1());
    if (probabilities) {
      metrics.put(prefix + "log_loss", loss / matrix.total());
    }
    return metrics;
  }
}
