package org.carrousel.recipes.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoralesTest {
  @TempDir Path folder;

  @Test
  void theLabelsAreTheNextFrame() throws IOException {
    Dataset<TaggedSequence> data = Chorales.read(file("[[21, 60], [], [108]]"));

    TaggedSequence piece = data.examples().get(0);
    assertThat(piece.rows()).hasDimensions(2, 88);
    assertThat(piece.rows()[0][0]).isEqualTo(1);
    assertThat(piece.rows()[0][60 - 21]).isEqualTo(1);
    assertThat(piece.marks()[0]).containsOnly(0);
    assertThat(piece.marks()[1][87]).isEqualTo(1);
    assertThat(data.validation().orElseThrow().examples()).hasSize(1);
    assertThat(data.test().orElseThrow().examples().get(0).name()).isEqualTo("test 1");
  }

  /** MIDI 60 is the middle C, C4. */
  @Test
  void keysOfAPiano() {
    assertThat(Chorales.keys()).hasSize(88).startsWith("A0", "A#0", "B0", "C1").endsWith("C8");
    assertThat(Chorales.keys().get(60 - 21)).isEqualTo("C4");
  }

  @Test
  void withoutLabelsTheLastFrameStays() throws IOException {
    Dataset<TaggedSequence> file = Chorales.readUnlabelled(file("[[60], [62]]"));

    assertThat(file.examples()).hasSize(3);
    assertThat(file.examples().get(0).rows()).hasDimensions(2, 88);
    assertThat(file.examples().get(0).marks()).isEmpty();
  }

  @Test
  void errorsNameThePlace() throws IOException {
    assertBad(file("[[60], [20]]"), "train 1, frame 2: pitch 20");
    assertBad(file("[[60]]"), "train 1: 1 frames");
    Path parts = Files.writeString(folder.resolve("parts.json"), "{\"train\": [[[60], [61]]]}");
    assertBad(parts, "no pieces in the part \"valid\"");
    assertBad(Files.writeString(folder.resolve("no.json"), "{\"train\": 3}"), "no.json");
    assertBad(folder.resolve("absent.json"), "no such file");
  }

  private static void assertBad(Path file, String message) {
    assertThatThrownBy(() -> Chorales.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  private Path file(String piece) throws IOException {
    String json =
        "{\"train\": [%s], \"valid\": [[[60], [61]]], \"test\": [[[60], [61]]]}".formatted(piece);
    return Files.writeString(folder.resolve("music.json"), json);
  }
}
