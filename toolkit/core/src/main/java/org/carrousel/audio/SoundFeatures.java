package org.carrousel.audio;

/** Features of a frame of sound. */
public enum SoundFeatures {
  /** 26 features: cepstral coefficients and energy, with their changes. */
  CEPSTRA,
  /** 123 features: mel bands and energy, with their changes and the changes of those. */
  MEL_BANDS;

  /** How they are computed. */
  public SpeechFeatureOptions options() {
    return this == CEPSTRA ? SpeechFeatureOptions.cepstra() : SpeechFeatureOptions.melBands();
  }
}
