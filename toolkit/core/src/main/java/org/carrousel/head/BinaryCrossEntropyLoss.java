package org.carrousel.head;

/**
 * Sigmoid and binary cross entropy {@code -Σ w (y log p + (1 - y) log(1 - p))}, computed from
 * {@code exp(-|z|)}, which cannot overflow.
 */
final class BinaryCrossEntropyLoss implements OutputLoss {
  private final int outputs;
  private final ElementaryFunctions functions;

  /** {@code exp(-|z|)} of each logit. */
  private double[] exponentials = new double[0];

  /** Linear part of the loss of each logit, {@code max(z, 0) - y z}. */
  private double[] linearLosses = new double[0];

  BinaryCrossEntropyLoss(int outputs, ElementaryFunctions functions) {
    this.outputs = outputs;
    this.functions = functions;
  }

  @Override
  public void activate(double[] logits, int columns) {
    int count = columns * outputs;
    computeExponentials(logits, count);
    for (int k = 0; k < count; k++) {
      logits[k] = probability(logits[k], exponentials[k]);
    }
  }

  @Override
  public void differentiate(
      double[] logits, int columns, double[] labels, double[] weights, double[] losses) {
    int count = columns * outputs;
    computeExponentials(logits, count);
    for (int k = 0; k < count; k++) {
      linearLosses[k] = Math.max(logits[k], 0) - labels[k] * logits[k];
      logits[k] = weights[k] * (probability(logits[k], exponentials[k]) - labels[k]);
    }
    functions.logOfOnePlus(exponentials, count);
    for (int column = 0; column < columns; column++) {
      double loss = 0;
      for (int k = column * outputs; k < (column + 1) * outputs; k++) {
        loss += weights[k] * (linearLosses[k] + exponentials[k]);
      }
      losses[column] = loss;
    }
  }

  private void computeExponentials(double[] logits, int count) {
    if (exponentials.length < count) {
      exponentials = new double[count];
      linearLosses = new double[count];
    }
    for (int k = 0; k < count; k++) {
      exponentials[k] = -Math.abs(logits[k]);
    }
    functions.exponential(exponentials, count);
  }

  private static double probability(double logit, double exponential) {
    return (logit < 0 ? exponential : 1) / (1 + exponential);
  }
}
