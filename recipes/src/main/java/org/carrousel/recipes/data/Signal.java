package org.carrousel.recipes.data;

import org.carrousel.audio.Waveform;
import org.carrousel.ink.Ink;

/** Signal of a recording. */
public sealed interface Signal {
  /** One word for the kind of signal: {@code ink}, {@code sound} or {@code numbers}. */
  String kind();

  /** Handwriting. */
  record Pen(Ink ink) implements Signal {
    @Override
    public String kind() {
      return "ink";
    }
  }

  /** Sound. */
  record Sound(Waveform waveform) implements Signal {
    @Override
    public String kind() {
      return "sound";
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
  }
}
