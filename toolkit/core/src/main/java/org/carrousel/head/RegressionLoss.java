package org.carrousel.head;

/**
 * Identity activation, and the mean over the outputs of {@code w (z - y)²} or {@code w |z - y|}.
 */
final class RegressionLoss implements OutputLoss {
  private final int outputs;
  private final boolean squared;

  RegressionLoss(int outputs, boolean squared) {
    this.outputs = outputs;
    this.squared = squared;
  }

  @Override
  public void activate(double[] logits, int columns) {}

  @Override
  public void differentiate(
      double[] logits, int columns, double[] labels, double[] weights, double[] losses) {
    for (int column = 0; column < columns; column++) {
      double loss = 0;
      for (int k = column * outputs; k < (column + 1) * outputs; k++) {
        double error = logits[k] - labels[k];
        double weight = weights[k] / outputs;
        loss += weight * (squared ? error * error : Math.abs(error));
        logits[k] = weight * (squared ? 2 * error : Math.signum(error));
      }
      losses[column] = loss;
    }
  }
}
