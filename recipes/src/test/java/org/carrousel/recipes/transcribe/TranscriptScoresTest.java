package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.recipes.data.Recording;
import org.junit.jupiter.api.Test;

/** Counted by hand. */
class TranscriptScoresTest {
  private static Recording recording(String text, boolean character) {
    return new Recording("n", text, "s", character, null, "p");
  }

  @Test
  void charactersCountByThemselves() {
    List<Recording> truth =
        List.of(
            recording("7", true),
            recording("1", true),
            recording("2", true),
            recording("the cat", false),
            recording("a", false));

    TranscriptScores scores =
        TranscriptScores.of("test", truth, List.of("7", "7", "", "the ca", "a"));

    assertErrors(scores.metrics(), "");
    TranscriptScores model =
        TranscriptScores.of(
            Map.of(CtcDecoder.BEST_PATH, scores, CtcDecoder.BEAM, scores),
            Map.of("validation.ler", .5),
            new double[0][][]);
    assertErrors(model.metrics(), "");
    assertErrors(model.metrics(), "_beam");
    assertThat(model.metrics()).hasSize(9).containsEntry("validation.ler", .5);
  }

  private static void assertErrors(Map<String, Double> metrics, String suffix) {
    assertThat(metrics.get("test.accuracy" + suffix)).isCloseTo(1 / 3., within(1e-12));
    assertThat(metrics.get("test.cer" + suffix)).isCloseTo(1 / 8., within(1e-12));
    assertThat(metrics.get("test.wer" + suffix)).isCloseTo(1 / 3., within(1e-12));
    assertThat(metrics.get("test.ler" + suffix)).isCloseTo(3 / 11., within(1e-12));
  }

  @Test
  void whatIsNotThereIsNotMeasured() {
    TranscriptScores scores =
        TranscriptScores.of("test", List.of(recording("12", false)), List.of("12"));

    assertThat(scores.metrics())
        .containsOnlyKeys("test.ler", "test.cer", "test.wer")
        .containsEntry("test.ler", 0.);
  }
}
