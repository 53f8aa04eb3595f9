package org.carrousel.recipes.transcribe;

import org.carrousel.ink.LabelledInk;

/**
 * An example: what was written or said, and its text.
 *
 * @param name by which predictions call it
 * @param text its transcript; null where it is not known
 * @param source who wrote or said it: nobody is in two parts of a training
 * @param character whether it is one character by itself, of which the report tells the accuracy
 * @param signal the ink, the sound or the numbers
 * @param place file and line, as messages name it
 */
public record Recording(
    String name, String text, String source, boolean character, Signal signal, String place) {
  /** Handwriting. */
  public static Recording of(LabelledInk ink, boolean character) {
    return new Recording(
        ink.name(), ink.text(), ink.writer(), character, new Signal.Pen(ink.ink()), ink.place());
  }

  /** The same with another text. */
  Recording text(String text) {
    return new Recording(name, text, source, character, signal, place);
  }

  /** The same with another signal. */
  Recording signal(Signal signal) {
    return new Recording(name, text, source, character, signal, place);
  }
}
