package org.carrousel.architecture;

import org.carrousel.error.BadInputException;

/**
 * A network that transcribes sequences, but for its inputs and labels, which follow from the data.
 *
 * @param architecture the recurrent layers
 * @param regularization dropout, weight decay, gradient clip
 * @param weightNoise standard deviation, 0 to 1, of noise on the weights in training (Graves 2011,
 *     "Practical variational inference for neural networks"); 0 for none
 */
public record TranscriberDesign(
    Architecture architecture, Regularization regularization, double weightNoise) {
  /** Checks the range. */
  public TranscriberDesign {
    if (!(weightNoise >= 0 && weightNoise <= 1)) {
      throw new BadInputException(
          "weight noise: " + weightNoise, "0 (none) to 1, often 0.05", "correct the network");
    }
  }

  /** The same with other recurrent layers. */
  public TranscriberDesign architecture(Architecture architecture) {
    return new TranscriberDesign(architecture, regularization, weightNoise);
  }

  /** The same with another regularization. */
  public TranscriberDesign regularization(Regularization regularization) {
    return new TranscriberDesign(architecture, regularization, weightNoise);
  }

  /** The same with this noise on the weights. */
  public TranscriberDesign weightNoise(double weightNoise) {
    return new TranscriberDesign(architecture, regularization, weightNoise);
  }
}
