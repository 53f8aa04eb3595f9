package org.carrousel.recipes.forecast;

/** Forecasts of numbered test windows, by the model or by a baseline. */
@FunctionalInterface
interface WindowForecast {
  /** The forecast of a window, [target][horizon], user's units. */
  double[][] of(int window);
}
