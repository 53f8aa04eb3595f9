package org.carrousel.audio;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Power spectrum of a frame with a Hamming window, from 0 to half the sampling rate. The frame is
 * zero-padded to a power of two.
 */
final class PowerSpectrum {
  private final double[] window;
  private final int size;
  private final DoubleFFT_1D transform;

  /**
   * @param length frame length in samples
   */
  PowerSpectrum(int length) {
    window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = length == 1 ? 1 : .54 - .46 * Math.cos(2 * Math.PI * i / (length - 1));
    }
    size = Math.max(2, length == 1 ? 1 : Integer.highestOneBit(length - 1) << 1);
    transform = new DoubleFFT_1D(size);
  }

  /** Returns the number of frequencies; the last is half the sampling rate. */
  int bins() {
    return size / 2 + 1;
  }

  /** Returns the squared magnitude at each frequency, [bins]. */
  double[] power(double[] frame) {
    double[] values = new double[size];
    for (int i = 0; i < frame.length; i++) {
      values[i] = frame[i] * window[i];
    }
    transform.realForward(values);
    double[] power = new double[bins()];
    // JTransforms' layout: first and last frequency, both real, then pairs of real and imaginary.
    power[0] = values[0] * values[0];
    power[size / 2] = values[1] * values[1];
    for (int k = 1; k < size / 2; k++) {
      power[k] = values[2 * k] * values[2 * k] + values[2 * k + 1] * values[2 * k + 1];
    }
    return power;
  }
}
