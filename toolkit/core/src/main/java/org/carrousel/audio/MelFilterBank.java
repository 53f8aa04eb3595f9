package org.carrousel.audio;

/**
 * Triangular filters with equidistant peaks on the mel scale, each zero at its neighbours' peaks.
 */
final class MelFilterBank {
  private final double[][] weights;

  /**
   * @param filters number of bands between 0 and half the sampling rate
   * @param bins number of frequencies of a spectrum; the last is half the sampling rate
   * @param rate samples per second
   */
  MelFilterBank(int filters, int bins, int rate) {
    weights = new double[filters][bins];
    double highest = mel(rate / 2.0);
    double distance = highest / (filters + 1);
    for (int bin = 0; bin < bins; bin++) {
      double mel = mel(rate / 2.0 * bin / (bins - 1));
      for (int filter = 0; filter < filters; filter++) {
        double peak = distance * (filter + 1);
        weights[filter][bin] = Math.max(0, 1 - Math.abs(mel - peak) / distance);
      }
    }
  }

  /** Converts hertz to mel (O'Shaughnessy 1987): 1000 Hz is 1000 mel. */
  static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  /** Returns the power in each band, [filters], of a power spectrum, [bins]. */
  double[] apply(double[] power) {
    double[] bands = new double[weights.length];
    for (int filter = 0; filter < bands.length; filter++) {
      for (int bin = 0; bin < power.length; bin++) {
        bands[filter] += weights[filter][bin] * power[bin];
      }
    }
    return bands;
  }
}
