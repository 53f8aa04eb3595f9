package org.carrousel.recipes.corpora;

import java.util.Collections;
import java.util.List;
import org.carrousel.config.ConfigKeys;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;

/**
 * Settings of synthetic speech.
 *
 * @param sentences number of sentences, 10 or more: six tenths for training and a tenth for
 *     validation, each spoken by every training voice, three tenths for testing
 * @param voices training voices of Flite
 * @param testVoices other voices, which speak the test part
 */
public record SyntheticSpeechOptions(
    @Key(value = "sentences", meaning = "number of sentences", min = 10) int sentences,
    @Key(value = "voices", meaning = "voices of the training part", minSize = 1)
        List<String> voices,
    @Key(value = "test-voices", meaning = "voices of the test part", minSize = 1)
        List<String> testVoices) {
  private static final ConfigKeys<SyntheticSpeechOptions> KEYS = ConfigKeys.of(defaults());

  /** Checks that the test part has voices of its own. */
  public SyntheticSpeechOptions {
    voices = List.copyOf(voices);
    testVoices = List.copyOf(testVoices);
    Ranges.require(SyntheticSpeechOptions.class, sentences, voices, testVoices);
    if (!Collections.disjoint(voices, testVoices)) {
      throw new BadInputException(
          "voices: %s, test-voices: %s".formatted(voices, testVoices),
          "voices for training, and others for testing",
          "correct the key speech");
    }
  }

  /** 200 sentences, two voices for training and a third one for testing. */
  public static SyntheticSpeechOptions defaults() {
    return new SyntheticSpeechOptions(200, List.of("awb", "slt"), List.of("rms"));
  }

  /**
   * Reads the group of settings of a key.
   *
   * @throws BadInputException if a name is unknown or a value is wrong
   */
  public static SyntheticSpeechOptions read(Setting group) {
    return KEYS.read(
        group.place(), group.group(KEYS.values(KEYS.defaults()).keySet().stream().toList()));
  }
}
