package org.carrousel.recipes.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes whose loudness tells their index, so that a string tells what it was made of. */
class SpokenDigitStringsTest {
  private static final SpokenDigitStrings.Counts COUNTS = new SpokenDigitStrings.Counts(30, 10, 12);
  private static final int TAKE = 400;

  @TempDir Path folder;

  @BeforeEach
  void takes() throws IOException {
    for (int digit = 0; digit < 2; digit++) {
      for (String speaker : List.of("ann", "bob")) {
        for (int index = 0; index < 14; index++) {
          Path file = folder.resolve("%d_%s_%d.wav".formatted(digit, speaker, index));
          // A tone's frequency is the take's mark: 100 Hz and 50 more for each index.
          Waves.write(file, 100 + 50 * index, TAKE, 8000);
        }
      }
    }
  }

  private Dataset<Recording> read(long seed) {
    return SpokenDigitStrings.read(folder, "0", COUNTS, seed);
  }

  private static List<Recording> test(Dataset<Recording> data) {
    return data.test().orElseThrow().examples();
  }

  private static float[] samples(Recording recording) {
    return ((Signal.Sound) recording.signal()).waveform().samples();
  }

  @Test
  void stringsAreOfThreeToSevenDigitsOfOneSpeaker() {
    Dataset<Recording> data = read(1);

    assertThat(data.examples()).hasSize(30);
    assertThat(data.validation().orElseThrow().examples()).hasSize(10);
    assertThat(test(data)).hasSize(12);
    assertThat(data.examples()).extracting(Recording::text).allMatch(t -> t.matches("[01]{3,7}"));
    assertThat(new TreeSet<>(data.examples().stream().map(r -> r.text().length()).toList()))
        .containsExactly(3, 4, 5, 6, 7);
    assertThat(data.examples()).extracting(Recording::source).containsSubsequence("ann", "bob");
    for (Recording recording : data.examples()) {
      int digits = recording.text().length();
      assertThat(samples(recording).length)
          .isBetween(digits * TAKE, digits * TAKE + (digits + 1) * 1600);
    }
  }

  @Test
  void theSameSeedGivesTheSameStrings() {
    Recording one = test(read(1)).get(3);

    assertThat(test(read(1)).get(3).text()).isEqualTo(one.text());
    assertThat(samples(test(read(1)).get(3))).containsExactly(samples(one));
    assertThat(samples(test(read(2)).get(3))).isNotEqualTo(samples(one));
  }

  /** Every take that a part was made of is found in it sample by sample. */
  @Test
  void partsShareNoTake() {
    Dataset<Recording> data = read(1);

    assertThat(indices(test(data))).isSubsetOf(0, 1, 2, 3, 4).hasSizeGreaterThan(3);
    assertThat(indices(data.validation().orElseThrow().examples()))
        .isSubsetOf(5, 6, 7, 8, 9)
        .hasSizeGreaterThan(3);
    assertThat(indices(data.examples())).isSubsetOf(10, 11, 12, 13).hasSizeGreaterThan(3);
    assertThat(data.extras().get(SpokenDigitStrings.TEMPLATES)).hasSize(9);
    assertThat(data.extras().get(SpokenDigitStrings.TEMPLATES).get(0).name())
        .isEqualTo("0_ann_10.wav");
  }

  private Set<Integer> indices(List<Recording> part) {
    Set<Integer> indices = new TreeSet<>();
    for (Recording recording : part) {
      for (int index = 0; index < 14; index++) {
        Path take = folder.resolve("0_ann_%d.wav".formatted(index));
        if (contains(samples(recording), samples(Recording.sound(take, "0", "ann")))) {
          indices.add(index);
        }
      }
    }
    return indices;
  }

  private static boolean contains(float[] string, float[] take) {
    for (int at = 0; at + take.length <= string.length; at++) {
      if (string[at + 1] == take[1]
          && Arrays.equals(string, at, at + take.length, take, 0, take.length)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whatIsNotOfTheDataSetIsRefused() throws IOException {
    Waves.write(folder.resolve("0_ann_10.wav"), 100, TAKE, 16000);
    assertThatThrownBy(() -> read(1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("0_ann_10.wav: 16000 samples a second");

    Files.writeString(folder.resolve("noise.wav"), "no sound");
    assertThatThrownBy(() -> read(1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("noise.wav: another name");
  }
}
