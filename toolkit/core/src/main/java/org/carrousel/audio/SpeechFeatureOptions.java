package org.carrousel.audio;

import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * What is computed from each frame of a recording.
 *
 * @param frameMilliseconds length of a frame
 * @param stepMilliseconds from the start of one frame to that of the next
 * @param preEmphasis what is subtracted of the sample before, which lifts high frequencies; 0 to 1,
 *     0 for none
 * @param filters bands of the mel scale between 0 and half the sampling rate
 * @param coefficients mel-frequency cepstral coefficients, from the first on; 0 for the logarithms
 *     of the mel bands themselves
 * @param energy whether the logarithm of the frame's energy is added
 * @param deltas 1 to add the change of each of these features in time, 2 to add the change of that,
 *     too; 0 for neither
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
   * 12 coefficients of 26 bands and the energy, with their changes: 26 features of frames of 25 ms,
   * one every 10 ms (Graves and Schmidhuber 2005).
   */
  public static SpeechFeatureOptions cepstra() {
    return new SpeechFeatureOptions(25, 10, .97, 26, 12, true, 1);
  }

  /**
   * 40 mel bands and the energy, with their changes and the changes of those: 123 features (Graves,
   * Mohamed and Hinton 2013).
   */
  public static SpeechFeatureOptions melBands() {
    return new SpeechFeatureOptions(25, 10, .97, 40, 0, true, 2);
  }

  /** Features of one frame. */
  public int features() {
    return (1 + deltas) * ((coefficients > 0 ? coefficients : filters) + (energy ? 1 : 0));
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the features of the recordings");
    }
  }
}
