package org.carrousel.architecture;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** What the training of a regression minimises, on the scaled targets. */
public enum Loss {
  /** Mean squared error: aims at the mean. */
  MSE,
  /** Mean absolute error: aims at the median, and is moved less by outliers. */
  MAE;

  ILossFunction function() {
    return this == MSE ? new LossMSE() : new LossMAE();
  }
}
