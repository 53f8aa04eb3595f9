package org.carrousel.audio;

/** Features computed from each frame of sound. */
public enum SoundFeatures {
  /** 26 features: cepstral coefficients and energy, with deltas. */
  CEPSTRA,
  /** 123 features: log mel bands and energy, with deltas and delta-deltas. */
  MEL_BANDS;

  /** How they are computed. */
  public SpeechFeatureOptions options() {
    return this == CEPSTRA ? SpeechFeatureOptions.cepstra() : SpeechFeatureOptions.melBands();
  }
}
