package org.carrousel.recipes.corpora;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.datasets.MorseMessage;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Sequences;
import org.carrousel.recipes.data.Signal;

/** Generated messages in Morse code: 600 to train on, 100 for validation, 200 to test. */
public final class MorseMessages {
  /** Name of the data in jobs. */
  public static final String NAME = "morse";

  private static final String SHA256 = Sha256.of(NAME + ", 600 + 100 + 200 messages, seeds 1 to 3");

  private MorseMessages() {}

  /** Generates the data. */
  public static Dataset<Recording> generate() {
    return part(600, 1)
        .withNotes(List.of("Generated: words of distress traffic, keyed by hand, in noise."))
        .validation(part(100, 2))
        .test(part(200, 3));
  }

  private static Dataset<Recording> part(int count, long seed) {
    List<MorseMessage> messages = MorseMessage.generate(count, seed);
    return Dataset.of(
        NAME,
        SHA256,
        IntStream.range(0, count)
            .mapToObj(
                number -> recording(messages.get(number), "%d-%d".formatted(seed, number + 1)))
            .toList());
  }

  private static Recording recording(MorseMessage message, String name) {
    Signal signal = new Signal.Numbers(Sequences.oneFeature(message.strength()));
    return new Recording(name, message.text(), name, false, signal, NAME + ", message " + name);
  }
}
