package org.carrousel.recipes.transcribe;

import org.carrousel.audio.SpeechFeatures;
import org.carrousel.audio.Waveform;
import org.carrousel.ink.Ink;
import org.carrousel.ink.PenFeatures;

/** What is to be transcribed. */
public sealed interface Signal {
  /** In a word. */
  String kind();

  /** Not scaled, [time][feature]. */
  float[][] features(SignalOptions options);

  /** Handwriting. */
  record Pen(Ink ink) implements Signal {
    @Override
    public String kind() {
      return "ink";
    }

    @Override
    public float[][] features(SignalOptions options) {
      return PenFeatures.of(ink, options.pen());
    }
  }

  /** Sound. */
  record Sound(Waveform waveform) implements Signal {
    @Override
    public String kind() {
      return "sound";
    }

    @Override
    public float[][] features(SignalOptions options) {
      return SpeechFeatures.of(waveform, options.sound());
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
    public float[][] features(SignalOptions options) {
      return rows;
    }
  }
}
