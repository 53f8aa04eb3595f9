package org.carrousel.head;

/**
 * The logistic function and {@code -Σ w (y log p + (1 - y) log(1 - p))}, computed from {@code
 * exp(-|z|)}, which cannot overflow.
 */
final class BinaryCrossEntropyLoss implements OutputLoss {
  private final int outputs;
  private final ElementaryFunctions functions;
  private double[] tails = new double[0];
  private double[] parts = new double[0];

  BinaryCrossEntropyLoss(int outputs, ElementaryFunctions functions) {
    this.outputs = outputs;
    this.functions = functions;
  }

  @Override
  public void answer(double[] logits, int columns) {
    int count = columns * outputs;
    readTails(logits, count);
    for (int k = 0; k < count; k++) {
      logits[k] = probability(logits[k], tails[k]);
    }
  }

  @Override
  public void differentiate(
      double[] logits, int columns, double[] truth, double[] weights, double[] losses) {
    int count = columns * outputs;
    readTails(logits, count);
    for (int k = 0; k < count; k++) {
      parts[k] = Math.max(logits[k], 0) - truth[k] * logits[k];
      logits[k] = weights[k] * (probability(logits[k], tails[k]) - truth[k]);
    }
    functions.logOfOnePlus(tails, count);
    for (int column = 0; column < columns; column++) {
      double loss = 0;
      for (int k = column * outputs; k < (column + 1) * outputs; k++) {
        loss += weights[k] * (parts[k] + tails[k]);
      }
      losses[column] = loss;
    }
  }

  private void readTails(double[] logits, int count) {
    if (tails.length < count) {
      tails = new double[count];
      parts = new double[count];
    }
    for (int k = 0; k < count; k++) {
      tails[k] = -Math.abs(logits[k]);
    }
    functions.exponential(tails, count);
  }

  private static double probability(double logit, double tail) {
    return (logit < 0 ? tail : 1) / (1 + tail);
  }
}
