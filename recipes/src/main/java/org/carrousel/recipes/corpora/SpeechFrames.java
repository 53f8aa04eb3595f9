package org.carrousel.recipes.corpora;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.audio.AudioFile;
import org.carrousel.audio.AudioFrames;
import org.carrousel.audio.SpeechFeatureOptions;
import org.carrousel.audio.SpeechFeatures;
import org.carrousel.audio.Waveform;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * Recordings of speech as sequences of frames, one every 10 ms: 12 mel-frequency cepstral
 * coefficients, energy, and their changes (Graves and Schmidhuber 2005). The label of a frame is
 * the phone at its middle.
 */
public final class SpeechFrames {
  private static final SpeechFeatureOptions OPTIONS = SpeechFeatureOptions.cepstra();

  private SpeechFrames() {}

  /** Names of the features, in their order. */
  static List<String> features() {
    List<String> names = new ArrayList<>();
    for (String prefix : List.of("", "change of ")) {
      for (int coefficient = 1; coefficient <= OPTIONS.coefficients(); coefficient++) {
        names.add(prefix + "coefficient " + coefficient);
      }
      names.add(prefix + "energy");
    }
    return names;
  }

  /**
   * Reads a recording whose phones are not known, for predictions.
   *
   * @param rate samples a second that the recording must have
   * @throws BadInputException if the file is missing, holds no audio, or has another rate
   */
  public static Dataset<TaggedSequence> readUnlabelled(Path file, int rate) {
    float[][] rows = SpeechFeatures.of(AudioFile.read(file, rate), OPTIONS);
    return Dataset.of(
            file.toString(),
            Sha256.of(AudioFile.bytes(file)),
            List.of(
                TaggedSequence.unlabelled(file.getFileName().toString(), rows, file.toString())))
        .withFeatures(features());
  }

  /** Converts a recording with known phones. */
  static TaggedSequence labelled(Waveform waveform, String name, Phones phones, String place) {
    float[][] rows = SpeechFeatures.of(waveform, OPTIONS);
    AudioFrames frames = AudioFrames.of(OPTIONS, waveform.rate());
    return TaggedSequence.ofClasses(name, rows, phones.inFrames(frames, rows.length), place);
  }
}
