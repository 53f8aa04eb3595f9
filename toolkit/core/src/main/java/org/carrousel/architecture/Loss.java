package org.carrousel.architecture;

import org.carrousel.head.Objective;

/** Losses of regressions and forecasts, on the scaled targets. */
public enum Loss {
  /** Mean squared error, which the mean of the targets minimizes. */
  MSE,
  /** Mean absolute error, which the median minimizes; less sensitive to outliers. */
  MAE;

  Objective objective() {
    return this == MSE ? Objective.SQUARED_ERROR : Objective.ABSOLUTE_ERROR;
  }
}
