package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of a {@link SequenceTranscriber}. The numbers of inputs and labels are not part
 * of them, because the data determines these.
 *
 * @param encoder layers that read the sequence
 * @param weightNoise standard deviation, 0 to 1, of Gaussian noise on the weights in training
 *     (Graves 2011, "Practical variational inference for neural networks"), often 0.05; 0 for none
 */
@Withers
public record TranscriberDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(
            value = "weight-noise",
            meaning = "standard deviation of noise on the weights in training; 0 for none",
            min = 0,
            max = 1)
        double weightNoise)
    implements TranscriberDesignBuilder.With {
  /** Checks ranges. */
  public TranscriberDesign {
    Ranges.require(TranscriberDesign.class, encoder, weightNoise);
  }
}
