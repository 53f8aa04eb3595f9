package org.carrousel.audio;

import org.carrousel.error.BadInputException;

/**
 * Sound of one channel.
 *
 * @param samples the sound pressure at equal distances in time, full scale -1 to 1
 * @param rate samples a second
 */
public record Waveform(float[] samples, int rate) {
  /** Checks ranges. */
  public Waveform {
    if (rate < 1) {
      throw new BadInputException("rate: " + rate, "1 or more", "give the samples a second");
    }
  }

  /** How long it lasts, in seconds. */
  public double seconds() {
    return (double) samples.length / rate;
  }
}
