package org.carrousel.recipes.data;

import java.nio.file.Path;
import org.carrousel.audio.AudioFile;
import org.carrousel.config.Withers;
import org.carrousel.ink.LabelledInk;

/**
 * A recording of writing, speech or measurements, and its text.
 *
 * @param name by which predictions call it
 * @param text what was written or said; null if it is not known
 * @param source who wrote or said it; the recordings of a source stay in one part of a training
 * @param character whether it is a single character, which the report then measures by accuracy
 * @param signal ink, sound or numbers
 * @param place file and line, as messages name it
 */
@Withers
public record Recording(
    String name, String text, String source, boolean character, Signal signal, String place)
    implements RecordingBuilder.With {
  /** Handwriting of a corpus. */
  public static Recording of(LabelledInk ink, boolean character) {
    return new Recording(
        ink.name(), ink.text(), ink.writer(), character, new Signal.Pen(ink.ink()), ink.place());
  }

  /**
   * Sound of a {@code .wav} file.
   *
   * @param text null if it is not known
   * @throws org.carrousel.error.BadInputException if the file is missing or no WAV file
   */
  public static Recording sound(Path file, String text, String source) {
    Signal signal = new Signal.Sound(AudioFile.read(file));
    return new Recording(
        file.getFileName().toString(), text, source, false, signal, file.toString());
  }
}
