package org.carrousel.audio;

import org.carrousel.error.BadInputException;

/**
 * Mono audio signal.
 *
 * @param samples [time], amplitudes with full scale -1 to 1
 * @param rate samples per second, at least 1
 */
public record Waveform(float[] samples, int rate) {
  /** Checks ranges. */
  public Waveform {
    if (rate < 1) {
      throw new BadInputException("rate: " + rate, "1 or more", "give the samples per second");
    }
  }

  /** Returns the duration in seconds. */
  public double seconds() {
    return (double) samples.length / rate;
  }
}
