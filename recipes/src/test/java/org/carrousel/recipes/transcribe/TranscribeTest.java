package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscribeTest {
  private static TranscribeData withTest(Recording recording) {
    TranscribeData data = Signals.data(1);
    return new TranscribeData(
        data.name(),
        data.sha256(),
        data.train(),
        data.validation(),
        List.of(recording),
        List.of(),
        List.of());
  }

  private static void assertRefused(TranscribeData data, TranscribeConfig config, String... parts) {
    assertThatThrownBy(() -> Transcribe.of(config).train(data))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aCharacterThatTrainingDoesNotHaveIsNamed() {
    Recording other = Signals.recordings("x", 1, 1).get(0).text("abc");

    assertRefused(
        withTest(other), Signals.config(), "x0, line 1: character \"c\" in \"abc\"", "ab");
    assertThatThrownBy(() -> withTest(other.text(" ")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("x0, line 1: no text");
  }

  @Test
  void aTextThatItsRecordingIsTooShortForIsNamed() {
    assertRefused(
        Signals.data(1),
        Signals.config().signal(SignalOptions.defaults().stack(16)),
        "time steps for \"",
        "stack fewer");
  }

  @Test
  void theSameWhateverTheLetters() {
    TranscribeData data = Signals.data(1);
    List<Recording> capitals = new ArrayList<>();
    data.test().forEach(r -> capitals.add(r.text(r.text().toUpperCase(Locale.ROOT))));
    TranscribeData mixed =
        new TranscribeData(
            data.name(),
            data.sha256(),
            data.train(),
            data.validation(),
            capitals,
            data.templates(),
            List.of());
    TranscribeConfig config = Signals.config();

    assertRefused(mixed, config, "character \"A\"");
    assertThat(Transcribe.of(config.lowerCase(true)).train(mixed).metrics())
        .isEqualTo(Transcribe.of(config).train(data).metrics());
  }

  @Test
  void itLearnsWithoutBeingToldWhereLettersAre() {
    TranscribeConfig config =
        Signals.config()
            .jitter(0)
            .training(Signals.config().training().epochs(60).learningRate(.03).patience(0));

    TranscribeRun run = Transcribe.of(config).train(Signals.data(1));

    assertThat(run.metrics().get("test.ler")).isLessThan(.1);
    assertThat(run.metrics().get("validation.ler")).isLessThan(.1);
    assertThat(run.baselines().keySet())
        .containsExactly(
            "most frequent text", "nearest recording, time warping", "connected templates");
    assertThat(run.report().sections()).hasSize(8);
    assertThat(run.tables().get("predictions.csv"))
        .startsWith("name,truth,best path,beam,\"beam, lexicon\"");
  }

  @Test
  void aResumedTrainingEndsInTheSameBits(@TempDir Path folder) {
    TranscribeConfig config = Signals.config();
    float[] whole = parameters(Transcribe.of(config).train(Signals.data(1)));
    Transcribe.of(config).checkpoints(folder).train(Signals.data(1));

    assertThat(parameters(Transcribe.of(config).resume(folder).train(Signals.data(1))))
        .isEqualTo(whole);
    assertThatThrownBy(() -> Transcribe.of(config.jitter(.1)).resume(folder).train(Signals.data(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("belongs to another job");
  }

  private static float[] parameters(TranscribeRun run) {
    return run.model().network().params().toFloatVector();
  }

  @Test
  void piecesAreMeans() {
    float[][] rows = new float[32][1];
    for (int step = 0; step < 32; step++) {
      rows[step][0] = step;
    }

    float[][] pieces = TranscribeBaselines.pieces(rows);

    assertThat(pieces).hasDimensions(16, 1);
    assertThat(pieces[0][0]).isEqualTo(.5f);
    assertThat(pieces[15][0]).isEqualTo(30.5f);
    assertThat(TranscribeBaselines.pieces(pieces)).isSameAs(pieces);
  }

  @Test
  void theMostFrequentTextIsTheFirstBaseline() {
    Map<String, Double> metrics =
        Transcribe.of(Signals.config())
            .train(Signals.data(1))
            .baselines()
            .get("most frequent text");

    // All five texts are equally frequent in training; "a" is the first of them, one test text in
    // five, and one letter of every other one.
    assertThat(metrics.get("test.accuracy")).isEqualTo(1);
  }
}
