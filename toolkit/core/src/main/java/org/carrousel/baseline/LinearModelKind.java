package org.carrousel.baseline;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.carrousel.scale.RelativeToLast;

/**
 * Inputs of a linear forecast model, computed from the lags of a window. The last two kinds are
 * those of Zeng et al. 2023, "Are Transformers Effective for Time Series Forecasting?".
 */
public enum LinearModelKind {
  /** The lags themselves. */
  PLAIN {
    @Override
    double[] inputs(double[] window) {
      return window;
    }
  },

  /** NLinear: the lags minus the last lag, which is added to the outputs. */
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

  /** DLinear: the moving average of the lags over 25 rows, and the remainder. */
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

  /**
   * Returns the inputs of the linear map, [inputs], for a window without missing values, [lags].
   */
  abstract double[] inputs(double[] window);

  /** Returns the value that is added to all outputs of the linear map. */
  double level(double[] window) {
    return 0;
  }

  /** Returns the centered moving average, with the window padded by its first and last value. */
  private static double[] movingAverage(double[] window) {
    int last = window.length - 1;
    double[] averages = new double[window.length];
    for (int center = 0; center < averages.length; center++) {
      double sum = 0;
      for (int lag = center - KERNEL / 2; lag <= center + KERNEL / 2; lag++) {
        sum += window[Math.min(Math.max(lag, 0), last)];
      }
      averages[center] = sum / KERNEL;
    }
    return averages;
  }
}
