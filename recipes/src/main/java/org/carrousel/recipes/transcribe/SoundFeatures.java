package org.carrousel.recipes.transcribe;

import org.carrousel.audio.SpeechFeatureOptions;

/** Features of a frame of sound. */
public enum SoundFeatures {
  /** 26 features: cepstral coefficients and energy, with their changes. */
  CEPSTRA(SpeechFeatureOptions.cepstra()),
  /** 123 features: mel bands and energy, with their changes and the changes of those. */
  MEL_BANDS(SpeechFeatureOptions.melBands());

  private final SpeechFeatureOptions options;

  SoundFeatures(SpeechFeatureOptions options) {
    this.options = options;
  }

  SpeechFeatureOptions options() {
    return options;
  }
}
