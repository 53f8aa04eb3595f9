package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.recipes.corpora.SpokenDigitStrings;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;

/** A task of a second: each letter a or b is two to four time steps of its own height. */
final class Signals {
  private static final List<String> TEXTS = List.of("ab ba", "a", "ba", "abb", "ab a");

  private Signals() {}

  /** Dropout, both kinds of noise, words, several batches, patience. */
  static TranscribeConfig config() {
    TranscribeConfig config =
        TranscribeConfig.defaults()
            .units(4, 3)
            .dropout(.1)
            .withJitter(.05)
            .decoder(CtcDecoder.BIGRAM)
            .epochs(3)
            .batchSize(8)
            .patience(1);
    return config
        .withNetwork(config.network().withWeightNoise(.01))
        .withDecoding(config.decoding().withBeamWidth(5));
  }

  /** With a test part whose values are multiplied by a factor. */
  static Dataset<Recording> data(double factor) {
    return part("train", 20, 1)
        .withExtras(
            Map.of(
                SpokenDigitStrings.TEMPLATES,
                List.of(recording("a", "a", 1), recording("b", "b", 1))))
        .validation(part("validation", 6, 1))
        .test(part("test", 8, factor));
  }

  static Dataset<Recording> part(String part, int count, double factor) {
    return Dataset.of(
        part,
        "0".repeat(64),
        IntStream.range(0, count)
            .mapToObj(n -> recording(part + n, TEXTS.get(n % TEXTS.size()), factor))
            .toList());
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
