package org.carrousel.head;

/**
 * Softmax and cross entropy {@code -Σ w y log p} over the classes. The largest logit is subtracted
 * before the exponential, against overflow. Labels are class probabilities or class numbers.
 */
final class CrossEntropyLoss implements OutputLoss {
  private final int classes;
  private final ElementaryFunctions functions;
  private final boolean classNumbers;

  /** Exponentials of the logits, not normalized. */
  private double[] exponentials = new double[0];

  CrossEntropyLoss(int classes, ElementaryFunctions functions, boolean classNumbers) {
    this.classes = classes;
    this.functions = functions;
    this.classNumbers = classNumbers;
  }

  @Override
  public void activate(double[] logits, int columns) {
    computeExponentials(logits, columns);
    for (int from = 0; from < columns * classes; from += classes) {
      scale(logits, from, 1 / sum(from));
    }
  }

  @Override
  public void differentiate(
      double[] logits, int columns, double[] labels, double[] weights, double[] losses) {
    computeExponentials(logits, columns);
    for (int column = 0; column < columns; column++) {
      int from = column * classes;
      losses[column] =
          classNumbers
              ? differentiateClass((int) labels[column], logits, from, weights)
              : differentiateProbabilities(labels, logits, from, weights);
    }
  }

  private double differentiateClass(int label, double[] logits, int from, double[] weights) {
    double sum = sum(from);
    double weight = weights[from + label];
    double loss = weight * (Math.log(sum) - logits[from + label]);
    scale(logits, from, weight / sum);
    logits[from + label] -= weight;
    return loss;
  }

  private double differentiateProbabilities(
      double[] labels, double[] logits, int from, double[] weights) {
    double sum = sum(from);
    double weight = 0;
    double weightedLogits = 0;
    for (int k = from; k < from + classes; k++) {
      double label = weights[k] * labels[k];
      weight += label;
      weightedLogits += label * logits[k];
    }
    scale(logits, from, weight / sum);
    for (int k = from; k < from + classes; k++) {
      logits[k] -= weights[k] * labels[k];
    }
    return weight * Math.log(sum) - weightedLogits;
  }

  /** Subtracts the largest logit of each column and computes the exponentials. */
  private void computeExponentials(double[] logits, int columns) {
    int count = columns * classes;
    if (exponentials.length < count) {
      exponentials = new double[count];
    }
    for (int from = 0; from < count; from += classes) {
      double largest = logits[from];
      for (int k = from + 1; k < from + classes; k++) {
        if (logits[k] > largest) {
          largest = logits[k];
        }
      }
      for (int k = from; k < from + classes; k++) {
        logits[k] -= largest;
      }
    }
    System.arraycopy(logits, 0, exponentials, 0, count);
    functions.exponential(exponentials, count);
  }

  private double sum(int from) {
    double sum = 0;
    for (int k = from; k < from + classes; k++) {
      sum += exponentials[k];
    }
    return sum;
  }

  private void scale(double[] target, int from, double factor) {
    for (int k = from; k < from + classes; k++) {
      target[k] = factor * exponentials[k];
    }
  }
}
