package org.carrousel.architecture;

/**
 * A network that answers a sequence with numbers, but for its inputs and outputs, which follow from
 * the data.
 *
 * @param architecture the recurrent layers
 * @param pooling how a sequence's hidden states become one vector
 * @param loss minimised on the scaled targets
 * @param regularization dropout, weight decay, gradient clip
 */
public record RegressorDesign(
    Architecture architecture, Pooling pooling, Loss loss, Regularization regularization) {
  /** The same with other recurrent layers. */
  public RegressorDesign architecture(Architecture architecture) {
    return new RegressorDesign(architecture, pooling, loss, regularization);
  }

  /** The same with another pooling. */
  public RegressorDesign pooling(Pooling pooling) {
    return new RegressorDesign(architecture, pooling, loss, regularization);
  }

  /** The same with another loss. */
  public RegressorDesign loss(Loss loss) {
    return new RegressorDesign(architecture, pooling, loss, regularization);
  }

  /** The same with another regularization. */
  public RegressorDesign regularization(Regularization regularization) {
    return new RegressorDesign(architecture, pooling, loss, regularization);
  }
}
