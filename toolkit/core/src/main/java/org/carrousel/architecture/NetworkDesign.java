package org.carrousel.architecture;

/**
 * A network but for its inputs and outputs, which follow from the data.
 *
 * @param architecture the recurrent layers
 * @param loss minimised on the scaled targets
 * @param regularization dropout, weight decay, gradient clip
 */
public record NetworkDesign(Architecture architecture, Loss loss, Regularization regularization) {
  /** The same with other recurrent layers. */
  public NetworkDesign architecture(Architecture architecture) {
    return new NetworkDesign(architecture, loss, regularization);
  }

  /** The same with another loss. */
  public NetworkDesign loss(Loss loss) {
    return new NetworkDesign(architecture, loss, regularization);
  }

  /** The same with another regularization. */
  public NetworkDesign regularization(Regularization regularization) {
    return new NetworkDesign(architecture, loss, regularization);
  }
}
