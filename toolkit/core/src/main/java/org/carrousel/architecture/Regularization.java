package org.carrousel.architecture;

/**
 * What keeps a network from fitting noise, and its gradients from exploding.
 *
 * @param dropout probability in [0, 1) that an input of a recurrent layer is dropped during
 *     training; recurrent connections are left alone (Zaremba et al. 2014)
 * @param weightDecay L2 penalty on the weights, 0 or more
 * @param gradientClip greatest L2 norm of a layer's gradient (Pascanu et al. 2013); 0 for no limit
 */
public record Regularization(double dropout, double weightDecay, double gradientClip) {
  /** Checks ranges. */
  public Regularization {
    if (!(dropout >= 0 && dropout < 1) || !(weightDecay >= 0) || !(gradientClip >= 0)) {
      throw new IllegalArgumentException(
          "Invalid regularization: dropout %s, weight decay %s, gradient clip %s"
              .formatted(dropout, weightDecay, gradientClip));
    }
  }

  /** No dropout, no decay, gradients clipped at norm 1. */
  public static Regularization defaults() {
    return new Regularization(0, 0, 1);
  }

  boolean clips() {
    return gradientClip > 0;
  }
}
