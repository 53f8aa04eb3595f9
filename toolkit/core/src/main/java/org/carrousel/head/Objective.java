package org.carrousel.head;

import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Activation and loss of a head. {@code z} are the logits {@code Wᵀx + b} of one time step, {@code
 * y} its labels, {@code p} the probabilities, {@code w} the output weights, by default 1.
 */
public enum Objective {
  /**
   * Multi-class classification: {@code p = softmax(z)}, loss {@code -Σ w y log p} in nats. Labels
   * are class probabilities (usually one-hot) or class numbers.
   */
  CROSS_ENTROPY(Activation.SOFTMAX, LossFunction.MCXENT),
  /**
   * Multi-label classification: {@code p = sigmoid(z)}, loss {@code -Σ w (y log p + (1 - y) log(1 -
   * p))} in nats. Labels are from 0 to 1.
   */
  BINARY_CROSS_ENTROPY(Activation.SIGMOID, LossFunction.XENT),
  /**
   * Connectionist temporal classification, for labels that are not aligned with time steps: {@code
   * p = softmax(z)} with the blank as the last class, loss {@code -log P(y)} of a row's labels in
   * nats, where P is summed over their alignments (see {@link org.carrousel.loss.CtcLoss}).
   */
  CTC(Activation.SOFTMAX, LossFunction.MCXENT),
  /** Mean squared error: output {@code z}, loss {@code Σ w (z - y)²} over the number of outputs. */
  SQUARED_ERROR(Activation.IDENTITY, LossFunction.MSE),
  /** Mean absolute error: output {@code z}, loss {@code Σ w |z - y|} over the number of outputs. */
  ABSOLUTE_ERROR(Activation.IDENTITY, LossFunction.MEAN_ABSOLUTE_ERROR);

  private final Activation activation;
  private final LossFunction lossFunction;

  Objective(Activation activation, LossFunction lossFunction) {
    this.activation = activation;
    this.lossFunction = lossFunction;
  }

  /** Returns the activation that DL4J's checks of a configuration see. */
  Activation activation() {
    return activation;
  }

  /** Returns the loss function that DL4J's checks of a configuration see. */
  LossFunction lossFunction() {
    return lossFunction;
  }

  boolean classifies() {
    return this == CROSS_ENTROPY || this == BINARY_CROSS_ENTROPY;
  }

  /** Returns the loss per time step. {@code CTC} has none; its object only computes softmax. */
  OutputLoss loss(int outputs, ElementaryFunctions functions, boolean classNumbers) {
    return switch (this) {
      case CROSS_ENTROPY, CTC -> new CrossEntropyLoss(outputs, functions, classNumbers);
      case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropyLoss(outputs, functions);
      case SQUARED_ERROR, ABSOLUTE_ERROR -> new RegressionLoss(outputs, this == SQUARED_ERROR);
    };
  }
}
