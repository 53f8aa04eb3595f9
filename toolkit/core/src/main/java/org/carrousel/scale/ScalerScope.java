package org.carrousel.scale;

/** Series that share the parameters of a target's scaler. */
public enum ScalerScope {
  /** Each series has its own. */
  SERIES,
  /** All series share one, so that series can be forecast that were not in the training part. */
  ALL
}
