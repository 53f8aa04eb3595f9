package org.carrousel.recipes.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the form of TIMIT, with noise for speech. */
class TimitFolderTest {
  private static final int SAMPLES = 1600;

  @TempDir Path folder;

  @BeforeEach
  void twoSpeakers() throws IOException {
    utterance("TRAIN/DR1/FCJF0/SI648", "0 400 h#\n400 800 sh\n800 1600 iy\n");
    utterance("TRAIN/DR1/FCJF0/SA1", "0 1600 h#\n");
    utterance("TEST/DR2/MABC0/SX7", "0 1000 h#\n1000 1600 sh\n");
  }

  /** Frames at 200, 360, ..., 1320: sample 400 begins sh, 800 begins iy. */
  @Test
  void readsFramesWithTheirPhones() {
    Dataset<TaggedSequence> data = TimitFolder.read(folder, 16_000);

    assertThat(data.examples()).hasSize(1);
    TaggedSequence utterance = data.examples().get(0);
    assertThat(utterance.name()).isEqualTo(Path.of("TRAIN/DR1/FCJF0/SI648").toString());
    assertThat(utterance.rows()).hasDimensions(8, 26);
    assertThat(utterance.classes()).containsExactly("h#", "h#", "sh", "sh", "iy", "iy", "iy", "iy");
    assertThat(data.test().orElseThrow().examples().get(0).classes())
        .containsExactly("h#", "h#", "h#", "h#", "h#", "sh", "sh", "sh");
  }

  @Test
  void lowerCaseIsAsGood() throws IOException {
    Path lower = folder.resolve("lower");
    for (String part : new String[] {"train", "test"}) {
      utterance("lower/" + part + "/dr1/fcjf0/si648", "0 1600 h#\n");
      Path upper = lower.resolve(part + "/dr1/fcjf0/si648");
      Files.move(Path.of(upper + ".WAV"), Path.of(upper + ".wav"));
      Files.move(Path.of(upper + ".PHN"), Path.of(upper + ".phn"));
    }

    assertThat(TimitFolder.read(lower, 16_000).examples()).hasSize(1);
  }

  @Test
  void errorsNameThePlace() throws IOException {
    Path transcript = folder.resolve("TRAIN/DR1/FCJF0/SI648.PHN");
    Files.writeString(transcript, "0 400 h#\n500 800 sh\n");
    assertBad("SI648.PHN, line 2: \"500 800 sh\"", "a phone that begins at 400");
    Files.writeString(transcript, "0 400\n");
    assertBad("SI648.PHN, line 1: \"0 400\"", "such as \"0 2260 h#\"");
    Files.delete(folder.resolve("TRAIN/DR1/FCJF0/SI648.WAV"));
    Files.writeString(transcript, "0 400 h#\n");
    assertBad("SI648.PHN: no recording beside it");
    Files.delete(transcript);
    assertBad("TRAIN: no transcript .PHN");
  }

  @Test
  void anotherRateIsRefused() {
    assertThatThrownBy(() -> TimitFolder.read(folder, 8000))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("SI648.WAV: 16000 samples a second");
  }

  @Test
  void bothPartsAreNeeded() {
    assertThatThrownBy(() -> TimitFolder.read(folder.resolve("TRAIN"), 16_000))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("TRAIN: no folder TRAIN");
  }

  private void assertBad(String... parts) {
    assertThatThrownBy(() -> TimitFolder.read(folder, 16_000))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }

  private void utterance(String name, String phones) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name + ".PHN"), phones);
    String header =
        """
        NIST_1A
           1024
        sample_count -i %d
        sample_rate -i 16000
        sample_n_bytes -i 2
        sample_byte_format -s2 01
        channel_count -i 1
        end_head
        """
            .formatted(SAMPLES);
    ByteBuffer samples = ByteBuffer.allocate(2 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(1);
    for (int i = 0; i < SAMPLES; i++) {
      samples.putShort((short) (1000 * random.nextGaussian()));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    content.writeBytes(new byte[1024 - content.size()]);
    content.writeBytes(samples.array());
    Files.write(folder.resolve(name + ".WAV"), content.toByteArray());
  }
}
