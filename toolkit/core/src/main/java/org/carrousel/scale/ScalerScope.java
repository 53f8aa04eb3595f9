package org.carrousel.scale;

/** Scope of a target's scaler: each series or all series. */
public enum ScalerScope {
  /** Each series has its own scaler. */
  SERIES,
  /** All series share one scaler, so that series outside the training part can be forecast. */
  ALL
}
