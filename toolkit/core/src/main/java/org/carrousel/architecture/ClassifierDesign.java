package org.carrousel.architecture;

/**
 * A network that classifies sequences, but for its inputs and classes, which follow from the data.
 *
 * @param architecture the recurrent layers
 * @param pooling how a sequence's hidden states become one vector
 * @param regularization dropout, weight decay, gradient clip
 */
public record ClassifierDesign(
    Architecture architecture, Pooling pooling, Regularization regularization) {
  /** The same with other recurrent layers. */
  public ClassifierDesign architecture(Architecture architecture) {
    return new ClassifierDesign(architecture, pooling, regularization);
  }

  /** The same with another pooling. */
  public ClassifierDesign pooling(Pooling pooling) {
    return new ClassifierDesign(architecture, pooling, regularization);
  }

  /** The same with another regularization. */
  public ClassifierDesign regularization(Regularization regularization) {
    return new ClassifierDesign(architecture, pooling, regularization);
  }
}
