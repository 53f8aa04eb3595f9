package org.carrousel.architecture;

import org.carrousel.head.Objective;

/** What the training of a regression minimises, on the scaled targets. */
public enum Loss {
  /** Mean squared error: aims at the mean. */
  MSE,
  /** Mean absolute error: aims at the median, and is moved less by outliers. */
  MAE;

  Objective objective() {
    return this == MSE ? Objective.SQUARED_ERROR : Objective.ABSOLUTE_ERROR;
  }
}
