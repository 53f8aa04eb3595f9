package org.carrousel.recipes.transcribe;

import org.carrousel.audio.SoundFeatures;
import org.carrousel.audio.SpeechFeatures;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.ink.PenFeatureOptions;
import org.carrousel.ink.PenFeatures;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;

/**
 * Options for converting recordings to sequences of features.
 *
 * @param pen features of ink
 * @param sound features of sound
 * @param stack number of neighbouring time steps concatenated to one, 1 to 16; larger values
 *     shorten sequences
 */
@Withers
public record SignalOptions(
    @Embedded PenFeatureOptions pen,
    @Key(value = "sound-features", meaning = "features of sound: 26 cepstra or 123 of mel bands")
        SoundFeatures sound,
    @Key(
            value = "stack",
            meaning = "number of neighbouring time steps that are concatenated to one",
            min = 1,
            max = 16)
        int stack)
    implements SignalOptionsBuilder.With {
  /** Checks the range. */
  public SignalOptions {
    Ranges.require(SignalOptions.class, pen, sound, stack);
  }

  /** Returns the default options: pen features with shape, cepstra for sound, no stacking. */
  static SignalOptions defaults() {
    return new SignalOptions(PenFeatureOptions.defaults(), SoundFeatures.CEPSTRA, 1);
  }

  /** Returns the unscaled features before stacking, [time][feature]. */
  float[][] features(Recording recording) {
    Signal signal = recording.signal();
    if (signal instanceof Signal.Pen handwriting) {
      return PenFeatures.of(handwriting.ink(), pen);
    }
    return signal instanceof Signal.Sound speech
        ? SpeechFeatures.of(speech.waveform(), sound.options())
        : ((Signal.Numbers) signal).rows();
  }
}
