package org.carrousel.audio;

/**
 * Triangular filters whose peaks lie at equal distances on the mel scale, where pitches sound
 * equally far apart; each falls to zero at its neighbours' peaks.
 */
final class MelFilterBank {
  private final double[][] weights;

  /**
   * @param filters bands between 0 and half the sampling rate
   * @param bins frequencies of a spectrum, the last one half the sampling rate
   * @param rate samples a second
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

  /** A frequency in hertz on the mel scale (O'Shaughnessy 1987): 1000 Hz is 1000 mel. */
  static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  /** The power in each band. */
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
