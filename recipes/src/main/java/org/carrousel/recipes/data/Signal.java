package org.carrousel.recipes.data;

import org.carrousel.audio.SpeechFeatureOptions;
import org.carrousel.audio.SpeechFeatures;
import org.carrousel.audio.Waveform;
import org.carrousel.ink.Ink;
import org.carrousel.ink.PenFeatureOptions;
import org.carrousel.ink.PenFeatures;

/** Signal of a recording. */
public sealed interface Signal {
  /** One word for the kind of signal: {@code ink}, {@code sound} or {@code numbers}. */
  String kind();

  /**
   * Computes the features, [time][feature], unscaled.
   *
   * @param pen features of ink
   * @param sound features of sound
   */
  float[][] features(PenFeatureOptions pen, SpeechFeatureOptions sound);

  /** Handwriting. */
  record Pen(Ink ink) implements Signal {
    @Override
    public String kind() {
      return "ink";
    }

    @Override
    public float[][] features(PenFeatureOptions pen, SpeechFeatureOptions sound) {
      return PenFeatures.of(ink, pen);
    }
  }

  /** Sound. */
  record Sound(Waveform waveform) implements Signal {
    @Override
    public String kind() {
      return "sound";
    }

    @Override
    public float[][] features(PenFeatureOptions pen, SpeechFeatureOptions sound) {
      return SpeechFeatures.of(waveform, sound);
    }
  }

  /**
   * Numbers at each time step.
   *
   * @param rows [time][feature], at least one time step
   */
  @SuppressWarnings("ArrayRecordComponent") // carries values to the encoder, compared by nobody
  record Numbers(float[][] rows) implements Signal {
    @Override
    public String kind() {
      return "numbers";
    }

    @Override
    public float[][] features(PenFeatureOptions pen, SpeechFeatureOptions sound) {
      return rows;
    }
  }
}
