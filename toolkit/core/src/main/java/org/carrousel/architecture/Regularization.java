package org.carrousel.architecture;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Regularization of a network in training: dropout, weight decay, gradient clipping.
 *
 * @param dropout probability, 0 to 0.99, that an input of a layer is dropped; recurrent connections
 *     are not affected (Zaremba et al. 2014)
 * @param recurrentDropout probability, 0 to 0.99, that a value of the hidden state is dropped
 *     before the recurrent matrix product; one mask for all time steps of a sequence (Gal and
 *     Ghahramani 2016)
 * @param weightDropout probability, 0 to 0.99, that a recurrent weight is dropped, drawn once per
 *     batch (Merity et al. 2017)
 * @param weightDecay L2 penalty on the weights, 0 to 1
 * @param gradientClip largest L2 norm of a layer's gradient (Pascanu et al. 2013), at most
 *     1,000,000; 0 for no clipping
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
    @Key(value = "weight-decay", meaning = "factor of the L2 penalty in the loss", min = 0, max = 1)
        double weightDecay,
    @Key(
            value = "gradient-clip",
            meaning = "largest L2 norm of each layer's gradient; 0 for no limit",
            min = 0,
            max = 1e6)
        double gradientClip)
    implements RegularizationBuilder.With {
  /** Checks ranges. */
  public Regularization {
    Ranges.require(
        Regularization.class, dropout, recurrentDropout, weightDropout, weightDecay, gradientClip);
  }

  /** Creates a regularization without recurrent dropout and weight dropout. */
  public Regularization(double dropout, double weightDecay, double gradientClip) {
    this(dropout, 0, 0, weightDecay, gradientClip);
  }

  /** Returns no dropout, no weight decay, and gradient clipping at norm 1. */
  public static Regularization defaults() {
    return new Regularization(0, 0, 1);
  }

  boolean clips() {
    return gradientClip > 0;
  }
}
