package org.carrousel.baseline;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.carrousel.scale.RelativeToLast;

/**
 * What a linear map from lags to horizon sees of a window. The last two are those of Zeng et al.
 * 2023, "Are Transformers Effective for Time Series Forecasting?".
 */
public enum LinearModelKind {
  /** The lags as they are. */
  PLAIN {
    @Override
    double[] inputs(double[] window) {
      return window;
    }
  },

  /** The lags less the last one, which is added to what comes out. */
  NLINEAR {
    @Override
    double[] inputs(double[] window) {
      return RelativeToLast.apply(window, level(window));
    }

    @Override
    double level(double[] window) {
      return RelativeToLast.level(window);
    }
  },

  /** The lags' moving average over 25 rows, and what remains of the lags, with a map each. */
  DLINEAR {
    @Override
    double[] inputs(double[] window) {
      double[] trend = movingAverage(window);
      double[] remainder = new double[window.length];
      Arrays.setAll(remainder, lag -> window[lag] - trend[lag]);
      return DoubleStream.concat(Arrays.stream(trend), Arrays.stream(remainder)).toArray();
    }
  };

  private static final int KERNEL = 25;

  /** What the map takes: [inputs] of a window, [lags] without a missing value. */
  abstract double[] inputs(double[] window);

  /** What is added to all that the map gives. */
  double level(double[] window) {
    return 0;
  }

  /** Centred; beyond its ends the window goes on with its first and its last value. */
  private static double[] movingAverage(double[] window) {
    int last = window.length - 1;
    double[] averages = new double[window.length];
    for (int centre = 0; centre < averages.length; centre++) {
      double sum = 0;
      for (int lag = centre - KERNEL / 2; lag <= centre + KERNEL / 2; lag++) {
        sum += window[Math.min(Math.max(lag, 0), last)];
      }
      averages[centre] = sum / KERNEL;
    }
    return averages;
  }
}
