package org.carrousel.audio;

import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Options of the features computed from each frame of a recording.
 *
 * @param frameMilliseconds frame length, above 0
 * @param stepMilliseconds hop length: time between the starts of neighbouring frames, above 0
 * @param preEmphasis pre-emphasis factor, 0 to 1: the fraction of the previous sample that is
 *     subtracted, which amplifies high frequencies; 0 for none
 * @param filters number of mel bands between 0 and half the sampling rate
 * @param coefficients number of mel-frequency cepstral coefficients, fewer than {@code filters}; 0
 *     for log mel bands instead
 * @param energy whether the logarithm of the frame's energy is added
 * @param deltas 1 to add delta features, 2 to add delta and delta-delta features, 0 for neither
 */
@Withers
public record SpeechFeatureOptions(
    double frameMilliseconds,
    double stepMilliseconds,
    double preEmphasis,
    int filters,
    int coefficients,
    boolean energy,
    int deltas)
    implements SpeechFeatureOptionsBuilder.With {
  /** Checks ranges. */
  public SpeechFeatureOptions {
    require(frameMilliseconds > 0, "frame of %s ms".formatted(frameMilliseconds), "more than 0");
    require(stepMilliseconds > 0, "step of %s ms".formatted(stepMilliseconds), "more than 0");
    require(preEmphasis >= 0 && preEmphasis <= 1, "pre-emphasis: " + preEmphasis, "0 to 1");
    require(filters >= 1, "filters: " + filters, "1 or more");
    require(
        coefficients >= 0 && coefficients < filters,
        "coefficients: " + coefficients,
        "0 to %d, fewer than the filters".formatted(filters - 1));
    require(deltas >= 0 && deltas <= 2, "deltas: " + deltas, "0, 1 or 2");
  }

  /**
   * Returns options for 12 coefficients of 26 bands and the energy, with deltas: 26 features per
   * frame of 25 ms, one frame every 10 ms (Graves and Schmidhuber 2005).
   */
  public static SpeechFeatureOptions cepstra() {
    return new SpeechFeatureOptions(25, 10, .97, 26, 12, true, 1);
  }

  /**
   * Returns options for 40 log mel bands and the energy, with deltas and delta-deltas: 123 features
   * per frame of 25 ms, one frame every 10 ms (Graves, Mohamed and Hinton 2013).
   */
  public static SpeechFeatureOptions melBands() {
    return new SpeechFeatureOptions(25, 10, .97, 40, 0, true, 2);
  }

  /** Returns the number of features per frame. */
  public int features() {
    return (1 + deltas) * ((coefficients > 0 ? coefficients : filters) + (energy ? 1 : 0));
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the features of the recordings");
    }
  }
}
