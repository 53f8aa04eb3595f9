package org.carrousel.audio;

/**
 * Frames of a recording: frame {@code t} begins at sample {@code t * step}; samples after the last
 * whole frame are ignored.
 *
 * @param length frame length in samples
 * @param step hop length: samples between the starts of neighbouring frames
 * @param rate samples per second
 */
public record AudioFrames(int length, int step, int rate) {
  /** Returns the frames for a sampling rate in samples per second. */
  public static AudioFrames of(SpeechFeatureOptions options, int rate) {
    return new AudioFrames(
        samples(options.frameMilliseconds(), rate),
        samples(options.stepMilliseconds(), rate),
        rate);
  }

  private static int samples(double milliseconds, int rate) {
    return Math.max(1, (int) Math.round(milliseconds / 1000 * rate));
  }

  /** Returns the number of frames of a recording; 0 if it is shorter than one frame. */
  public int count(int samples) {
    return samples < length ? 0 : 1 + (samples - length) / step;
  }

  /**
   * Returns the middle of a frame, in seconds. A frame's label is the sound spoken at this time.
   */
  public double middle(int frame) {
    return (frame * (double) step + length / 2.0) / rate;
  }
}
