package org.carrousel.architecture;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

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
@Withers
public record Regularization(
    @Key(
            value = "dropout",
            meaning = "probability that an input of a recurrent layer is dropped in training",
            min = 0,
            max = 0.99)
        double dropout,
    @Key(
            value = "recurrent-dropout",
            meaning =
                "probability that a value of the hidden state is dropped before the recurrent"
                    + " product, drawn once for each sequence",
            min = 0,
            max = 0.99)
        double recurrentDropout,
    @Key(
            value = "weight-dropout",
            meaning = "probability that a recurrent weight is dropped, drawn once for each batch",
            min = 0,
            max = 0.99)
        double weightDropout,
    @Key(value = "weight-decay", meaning = "L2 penalty on the weights", min = 0, max = 1)
        double weightDecay,
    @Key(
            value = "gradient-clip",
            meaning = "largest L2 norm of a layer's gradient; 0 for no limit",
            min = 0,
            max = 1e6)
        double gradientClip)
    implements RegularizationBuilder.With {
  /** Checks ranges. */
  public Regularization {
    Ranges.require(
        Regularization.class, dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }

  /** Dropout of the inputs only. */
  public Regularization(double dropout, double weightDecay, double gradientClip) {
    this(dropout, 0, 0, weightDecay, gradientClip);
  }

  /** No dropout, no decay, gradients clipped at norm 1. */
  public static Regularization defaults() {
    return new Regularization(0, 0, 1);
  }

  boolean clips() {
    return gradientClip > 0;
  }
}
