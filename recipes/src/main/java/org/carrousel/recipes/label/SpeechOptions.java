package org.carrousel.recipes.label;

import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * What is spoken, and by whom.
 *
 * @param sentences in all: six tenths to learn from, spoken by every voice, a tenth to choose the
 *     best epoch by, three tenths to test
 * @param voices to learn from
 * @param testVoices which training never hears
 */
public record SpeechOptions(int sentences, List<String> voices, List<String> testVoices) {
  private static final int FEWEST = 10;

  /** Checks that the test part shares neither sentences nor voices with the others. */
  public SpeechOptions {
    voices = List.copyOf(voices);
    testVoices = List.copyOf(testVoices);
    if (sentences < FEWEST) {
      throw new BadInputException(
          "sentences: " + sentences, FEWEST + " or more", "correct the key speech");
    }
    if (voices.isEmpty()
        || testVoices.isEmpty()
        || voices.stream().anyMatch(testVoices::contains)) {
      throw new BadInputException(
          "voices: %s, test-voices: %s".formatted(voices, testVoices),
          "voices to learn from, and others to test",
          "correct the key speech");
    }
  }

  /** Two voices to learn from, a third to test. */
  public static SpeechOptions defaults() {
    return new SpeechOptions(200, List.of("awb", "slt"), List.of("rms"));
  }
}
