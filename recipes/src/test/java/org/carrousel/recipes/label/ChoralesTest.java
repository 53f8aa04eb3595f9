package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.Mirror;
import org.carrousel.recipes.sequence.FeatureScalers;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.PartShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoralesTest {
  @TempDir Path folder;

  @Test
  void theLabelsAreTheNextFrame() throws IOException {
    LabelData data = Chorales.read(file("[[21, 60], [], [108]]"));

    StepSequence piece = data.training().sequences().get(0);
    assertThat(piece.values()).hasDimensions(2, 88);
    assertThat(piece.values()[0][0]).isEqualTo(1);
    assertThat(piece.values()[0][60 - 21]).isEqualTo(1);
    assertThat(piece.marks()[0]).containsOnly(0);
    assertThat(piece.marks()[1][87]).isEqualTo(1);
    assertThat(data.validation().orElseThrow().sequences()).hasSize(1);
    assertThat(data.test().orElseThrow().sequences().get(0).name()).isEqualTo("test 1");
  }

  /** MIDI 60 is the middle C, C4. */
  @Test
  void keysOfAPiano() {
    assertThat(Chorales.keys()).hasSize(88).startsWith("A0", "A#0", "B0", "C1").endsWith("C8");
    assertThat(Chorales.keys().get(60 - 21)).isEqualTo("C4");
  }

  @Test
  void withoutLabelsTheLastFrameStays() throws IOException {
    StepFile file = Chorales.readUnlabelled(file("[[60], [62]]"));

    assertThat(file.sequences()).hasSize(3);
    assertThat(file.sequences().get(0).values()).hasDimensions(2, 88);
    assertThat(file.sequences().get(0).labels()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() throws IOException {
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

  /** Of the published quarter-note test part: key marginals 11.09, given the last bit 10.49. */
  @Test
  void theBaselinesOfThePublishedData() {
    LabelData data = Chorales.read(Mirror.file("jsb/jsb-chorales-quarter.json"));
    LabelParts parts = data.parts(new PartShares(0, 0));
    FeatureScalers scalers =
        FeatureScalers.fit(
            FeatureScaling.ALL,
            parts.train().stream().map(StepSequence::values).toList(),
            data.training().features());

    Map<String, LabelScores> scores =
        LabelBaselines.measured(new StepEncoder(scalers, data.training().marks(), true), parts);

    assertThat(parts.train()).hasSize(229);
    assertThat(scores.get("shares of the labels").metrics().get("test.nll"))
        .isCloseTo(11.09, within(.005));
    assertThat(scores.get("shares given the label before").metrics().get("test.nll"))
        .isCloseTo(10.49, within(.005));
  }
}
