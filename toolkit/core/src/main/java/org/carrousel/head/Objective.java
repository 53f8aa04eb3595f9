package org.carrousel.head;

import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * What a head answers and what its training minimises. {@code z} are the logits {@code Wᵀx + b} of
 * one time step, {@code y} its labels, {@code w} the weights of the outputs, 1 unless set.
 */
public enum Objective {
  /**
   * One of several classes: {@code p = softmax(z)}; {@code -Σ w y log p}, in nats. Labels are one
   * probability a class, in the usual case 1 for the right one, or the class's number.
   */
  CROSS_ENTROPY(Activation.SOFTMAX, LossFunction.MCXENT),
  /**
   * Independent labels: {@code p = logistic(z)}; {@code -Σ w (y log p + (1 - y) log(1 - p))}, in
   * nats. Labels are from 0 to 1.
   */
  BINARY_CROSS_ENTROPY(Activation.SIGMOID, LossFunction.XENT),
  /**
   * One of several classes at every time step, the last of them the blank, learnt from fewer labels
   * that are not aligned with time steps: {@code p = softmax(z)}; {@code -log P(y)} of all labels
   * of a row together, in nats, summed over their alignments (see {@link
   * org.carrousel.loss.CtcLoss}).
   */
  CTC(Activation.SOFTMAX, LossFunction.MCXENT),
  /** Numbers: {@code z} itself; {@code Σ w (z - y)²} divided by the number of outputs. */
  SQUARED_ERROR(Activation.IDENTITY, LossFunction.MSE),
  /** Numbers: {@code z} itself; {@code Σ w |z - y|} divided by the number of outputs. */
  ABSOLUTE_ERROR(Activation.IDENTITY, LossFunction.MEAN_ABSOLUTE_ERROR);

  private final Activation activation;
  private final LossFunction lossFunction;

  Objective(Activation activation, LossFunction lossFunction) {
    this.activation = activation;
    this.lossFunction = lossFunction;
  }

  /** What DL4J's own checks of a configuration are told. */
  Activation activation() {
    return activation;
  }

  /** What DL4J's own checks of a configuration are told. */
  LossFunction lossFunction() {
    return lossFunction;
  }

  boolean classifies() {
    return this == CROSS_ENTROPY || this == BINARY_CROSS_ENTROPY;
  }

  /** Of a time step by itself. With {@code CTC}, which has no such loss, it only answers. */
  OutputLoss loss(int outputs, ElementaryFunctions functions, boolean classNumbers) {
    return switch (this) {
      case CROSS_ENTROPY, CTC -> new CrossEntropyLoss(outputs, functions, classNumbers);
      case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropyLoss(outputs, functions);
      case SQUARED_ERROR, ABSOLUTE_ERROR -> new RegressionLoss(outputs, this == SQUARED_ERROR);
    };
  }
}
