package org.carrousel.audio;

/**
 * Where the frames of a recording lie: frame {@code t} begins at sample {@code t step}; samples
 * behind the last whole frame are left out.
 *
 * @param length samples in a frame
 * @param step samples from one frame's start to the next one's
 * @param rate samples a second
 */
public record AudioFrames(int length, int step, int rate) {
  /** The frames of recordings of a rate. */
  public static AudioFrames of(SpeechFeatureOptions options, int rate) {
    return new AudioFrames(
        samples(options.frameMilliseconds(), rate),
        samples(options.stepMilliseconds(), rate),
        rate);
  }

  private static int samples(double milliseconds, int rate) {
    return Math.max(1, (int) Math.round(milliseconds / 1000 * rate));
  }

  /** How many frames a recording has; 0 if it is shorter than one. */
  public int count(int samples) {
    return samples < length ? 0 : 1 + (samples - length) / step;
  }

  /** The middle of a frame, in seconds: a frame's label is what is said at this moment. */
  public double middle(int frame) {
    return (frame * (double) step + length / 2.0) / rate;
  }
}
