package org.carrousel.recipes.label;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.audio.AudioFile;
import org.carrousel.audio.AudioFrames;
import org.carrousel.audio.SpeechFeatureOptions;
import org.carrousel.audio.SpeechFeatures;
import org.carrousel.audio.Waveform;

/**
 * Turns recordings into sequences of frames: 12 mel-frequency cepstral coefficients, energy, and
 * their changes (Graves and Schmidhuber 2005). A frame's label is the phone in its middle.
 */
final class Recordings {
  private static final SpeechFeatureOptions OPTIONS = SpeechFeatureOptions.cepstra();

  private Recordings() {}

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
   * Reads a recording.
   *
   * @param phones what is said when; empty if that is not known
   */
  static StepSequence read(Path file, String name, int rate, Optional<Phones> phones) {
    return sequence(AudioFile.read(file, rate), name, phones, file.toString());
  }

  /**
   * A recording.
   *
   * @param phones what is said when; empty if that is not known
   * @param place as messages name it
   */
  static StepSequence sequence(
      Waveform waveform, String name, Optional<Phones> phones, String place) {
    float[][] values = SpeechFeatures.of(waveform, OPTIONS);
    AudioFrames frames = AudioFrames.of(OPTIONS, waveform.rate());
    Optional<StepLabels> labels =
        phones.map(known -> new StepLabels.Classes(known.inFrames(frames, values.length)));
    return new StepSequence(name, values, labels, place);
  }
}
