package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
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

    TranscriptScores scores = TranscriptScores.of(truth, List.of("7", "7", "", "the ca", "a"));

    Map<String, Double> metrics = scores.metrics("test", "_beam");
    assertThat(metrics.get("test.accuracy_beam")).isCloseTo(1 / 3., within(1e-12));
    assertThat(metrics.get("test.cer_beam")).isCloseTo(1 / 8., within(1e-12));
    assertThat(metrics.get("test.wer_beam")).isCloseTo(1 / 3., within(1e-12));
    assertThat(metrics.get("test.ler_beam")).isCloseTo(3 / 11., within(1e-12));
    assertThat(TranscriptScores.wrong(truth, scores.texts())).containsExactly(1, 2, 3);
  }

  @Test
  void whatIsNotThereIsNotMeasured() {
    TranscriptScores scores = TranscriptScores.of(List.of(recording("12", false)), List.of("12"));

    assertThat(scores.metrics()).containsOnlyKeys("ler", "cer", "wer").containsEntry("ler", 0.);
  }
}
