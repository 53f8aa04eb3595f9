package org.carrousel.architecture;

import org.carrousel.error.BadInputException;

/**
 * What keeps a network from fitting noise, and its gradients from exploding.
 *
 * @param dropout probability, 0 to 0.99, that an input of a recurrent layer is dropped during
 *     training; recurrent connections are left alone (Zaremba et al. 2014)
 * @param recurrentDropout probability, 0 to 0.99, that a value of the hidden state is dropped where
 *     it is fed back, the same one at all time steps of a sequence (Gal and Ghahramani 2016)
 * @param weightDropout probability, 0 to 0.99, that a recurrent weight is left out of a batch of
 *     training (Merity et al. 2017)
 * @param weightDecay L2 penalty on the weights, 0 to 1
 * @param gradientClip greatest L2 norm of a layer's gradient (Pascanu et al. 2013), at most
 *     1,000,000; 0 for no limit
 */
public record Regularization(
    double dropout,
    double recurrentDropout,
    double weightDropout,
    double weightDecay,
    double gradientClip) {
  /** Checks ranges. */
  public Regularization {
    requireProbability(dropout, "dropout");
    requireProbability(recurrentDropout, "recurrent dropout");
    requireProbability(weightDropout, "weight dropout");
    require(weightDecay >= 0 && weightDecay <= 1, "weight decay: " + weightDecay, "0 to 1");
    require(
        gradientClip >= 0 && gradientClip <= 1e6,
        "gradient clip: " + gradientClip,
        "0 (no limit) to 1,000,000");
  }

  /** With dropout of inputs alone. */
  public Regularization(double dropout, double weightDecay, double gradientClip) {
    this(dropout, 0, 0, weightDecay, gradientClip);
  }

  private static void requireProbability(double value, String name) {
    require(value >= 0 && value <= 0.99, name + ": " + value, "a probability from 0 to 0.99");
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the regularization");
    }
  }

  /** No dropout, no decay, gradients clipped at norm 1. */
  public static Regularization defaults() {
    return new Regularization(0, 0, 1);
  }

  boolean clips() {
    return gradientClip > 0;
  }

  /** The same with this dropout. */
  public Regularization dropout(double dropout) {
    return new Regularization(dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }

  /** The same with this dropout of the hidden state. */
  public Regularization recurrentDropout(double recurrentDropout) {
    return new Regularization(dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }

  /** The same with this dropout of recurrent weights. */
  public Regularization weightDropout(double weightDropout) {
    return new Regularization(dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }

  /** The same with this weight decay. */
  public Regularization weightDecay(double weightDecay) {
    return new Regularization(dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }

  /** The same with this gradient clip. */
  public Regularization gradientClip(double gradientClip) {
    return new Regularization(dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }
}
