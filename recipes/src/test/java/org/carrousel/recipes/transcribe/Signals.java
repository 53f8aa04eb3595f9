package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carrousel.architecture.Bidirectional;

/** A task of a second: each letter a or b is two to four time steps of its own height. */
final class Signals {
  private static final List<String> TEXTS = List.of("ab ba", "a", "ba", "abb", "ab a");

  private Signals() {}

  /** Dropout, both kinds of noise, words, several batches, patience. */
  static TranscribeConfig config() {
    TranscribeConfig defaults = TranscribeConfig.defaults();
    return defaults
        .network(
            defaults
                .network()
                .regularization(defaults.network().regularization().dropout(.1))
                .weightNoise(.01)
                .architecture(new Bidirectional(List.of(4, 3))))
        .jitter(.05)
        .decoding(
            defaults.decoding().lexicon(LexiconUse.TRAINING).decoder(Decoder.BIGRAM).beamWidth(5))
        .training(defaults.training().epochs(3).batchSize(8).patience(1));
  }

  /** With a test part whose values are multiplied by a factor. */
  static TranscribeData data(double factor) {
    return new TranscribeData(
        "signals",
        "0".repeat(64),
        recordings("train", 20, 1),
        recordings("validation", 6, 1),
        recordings("test", 8, factor),
        List.of(recording("a", "a", 1), recording("b", "b", 1)),
        List.of("made up"));
  }

  static List<Recording> recordings(String part, int count, double factor) {
    List<Recording> recordings = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      recordings.add(recording(part + number, TEXTS.get(number % TEXTS.size()), factor));
    }
    return recordings;
  }

  private static Recording recording(String name, String text, double factor) {
    Random random = new Random(name.hashCode());
    List<float[]> rows = new ArrayList<>();
    for (int letter = 0; letter < text.length(); letter++) {
      int height = "ab".indexOf(text.charAt(letter));
      for (int step = 2 + random.nextInt(3); step > 0; step--) {
        float value = (float) (factor * (height + .1 * random.nextGaussian()));
        rows.add(new float[] {value, (float) factor});
      }
      rows.add(new float[] {-1, 0});
    }
    Signal signal = new Signal.Numbers(rows.toArray(float[][]::new));
    return new Recording(name, text, name, text.length() == 1, signal, name + ", line 1");
  }
}
