package org.carrousel.head;

/**
 * Softmax and {@code -Σ w y log p} over the classes, with the largest logit taken off before the
 * exponential. Labels are one probability a class, or the number of the class.
 */
final class CrossEntropyLoss implements OutputLoss {
  private final int classes;
  private final ElementaryFunctions functions;
  private final boolean classNumbers;
  private double[] shares = new double[0];

  CrossEntropyLoss(int classes, ElementaryFunctions functions, boolean classNumbers) {
    this.classes = classes;
    this.functions = functions;
    this.classNumbers = classNumbers;
  }

  @Override
  public void answer(double[] logits, int columns) {
    share(logits, columns);
    for (int from = 0; from < columns * classes; from += classes) {
      scale(logits, from, 1 / sum(from));
    }
  }

  @Override
  public void differentiate(
      double[] logits, int columns, double[] truth, double[] weights, double[] losses) {
    share(logits, columns);
    for (int column = 0; column < columns; column++) {
      int from = column * classes;
      losses[column] =
          classNumbers
              ? ofClass((int) truth[column], logits, from, weights)
              : ofProbabilities(truth, logits, from, weights);
    }
  }

  private double ofClass(int right, double[] logits, int from, double[] weights) {
    double sum = sum(from);
    double weight = weights[from + right];
    double loss = weight * (Math.log(sum) - logits[from + right]);
    scale(logits, from, weight / sum);
    logits[from + right] -= weight;
    return loss;
  }

  private double ofProbabilities(double[] truth, double[] logits, int from, double[] weights) {
    double sum = sum(from);
    double weight = 0;
    double hit = 0;
    for (int k = from; k < from + classes; k++) {
      double label = weights[k] * truth[k];
      weight += label;
      hit += label * logits[k];
    }
    scale(logits, from, weight / sum);
    for (int k = from; k < from + classes; k++) {
      logits[k] -= weights[k] * truth[k];
    }
    return weight * Math.log(sum) - hit;
  }

  /** Takes the largest logit of each column off; leaves the exponentials in {@code shares}. */
  private void share(double[] logits, int columns) {
    int count = columns * classes;
    if (shares.length < count) {
      shares = new double[count];
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
    System.arraycopy(logits, 0, shares, 0, count);
    functions.exponential(shares, count);
  }

  private double sum(int from) {
    double sum = 0;
    for (int k = from; k < from + classes; k++) {
      sum += shares[k];
    }
    return sum;
  }

  private void scale(double[] into, int from, double factor) {
    for (int k = from; k < from + classes; k++) {
      into[k] = factor * shares[k];
    }
  }
}
