package org.carrousel.recipes.transcribe;

import org.carrousel.audio.SpeechFeatureOptions;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.PenFeatureOptions;

/**
 * How recordings become sequences of features.
 *
 * @param pen what is computed from ink
 * @param sound what is computed from sound
 * @param stack neighbouring time steps that become one of as many times the features, 1 to 16: the
 *     network reads shorter sequences
 */
public record SignalOptions(PenFeatureOptions pen, SpeechFeatureOptions sound, int stack) {
  private static final int MOST = 16;

  /** Checks the range. */
  public SignalOptions {
    if (stack < 1 || stack > MOST) {
      throw new BadInputException(
          "stack: " + stack, "1 to " + MOST + " time steps that become one", "correct it");
    }
  }

  /** Points with shapes; cepstra with changes; no stacking. */
  static SignalOptions defaults() {
    return new SignalOptions(PenFeatureOptions.defaults(), SpeechFeatureOptions.cepstra(), 1);
  }

  /** The same with other features of ink. */
  public SignalOptions pen(PenFeatureOptions pen) {
    return new SignalOptions(pen, sound, stack);
  }

  /** The same with other features of sound. */
  public SignalOptions sound(SpeechFeatureOptions sound) {
    return new SignalOptions(pen, sound, stack);
  }

  /** The same with this many time steps in one. */
  public SignalOptions stack(int stack) {
    return new SignalOptions(pen, sound, stack);
  }
}
