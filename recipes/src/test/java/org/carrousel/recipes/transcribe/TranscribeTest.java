package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carrousel.decode.CtcOptions;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.Ink;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;
import org.carrousel.report.Block;
import org.carrousel.report.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscribeTest {
  private static Dataset<Recording> withTest(Recording... recordings) {
    Dataset<Recording> data = Signals.data(1);
    return data.test(data.test().orElseThrow().withExamples(List.of(recordings)));
  }

  private static void assertRefused(
      Dataset<Recording> data, TranscribeConfig config, String... parts) {
    assertThatThrownBy(() -> Transcribe.of(config).train(data))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aCharacterThatTrainingDoesNotHaveIsNamed() {
    Recording other = Signals.part("x", 1, 1).examples().get(0).withText("abc");

    assertRefused(
        withTest(other), Signals.config(), "x0, line 1: character \"c\" in \"abc\"", "ab");
    assertRefused(withTest(other.withText(" ")), Signals.config(), "x0, line 1: no text");
    assertRefused(withTest(other.withText(null)), Signals.config(), "x0, line 1: no text");
  }

  @Test
  void aTextThatItsRecordingIsTooShortForIsNamed() {
    assertRefused(Signals.data(1), Signals.config().stack(16), "time steps for \"", "stack fewer");
  }

  @Test
  void theSameWhateverTheLetters() {
    Dataset<Recording> data = Signals.data(1);
    Dataset<Recording> mixed =
        withTest(
            data.test().orElseThrow().examples().stream()
                .map(r -> r.withText(r.text().toUpperCase(Locale.ROOT)))
                .toArray(Recording[]::new));
    TranscribeConfig config = Signals.config();

    assertRefused(mixed, config, "character \"A\"");
    assertThat(Transcribe.of(config.withLowerCase(true)).train(mixed).metrics())
        .isEqualTo(Transcribe.of(config).train(data).metrics());
  }

  @Test
  void itLearnsWithoutBeingToldWhereLettersAre() {
    TranscribeConfig config =
        Signals.config().withJitter(0).epochs(60).learningRate(.03).patience(0);
    Run<TranscribeModel> run = Transcribe.of(config).train(Signals.data(1));

    assertThat(run.metrics().get("test.ler")).isLessThan(.1);
    assertThat(run.metrics().get("validation.ler")).isLessThan(.1);
    assertThat(run.baselines().keySet())
        .containsExactly(
            "most frequent text", "nearest recording, time warping", "connected templates");
    assertThat(run.report().sections())
        .extracting(Section::title)
        .containsExactly(
            "Model and baselines",
            "Lexicon",
            "Network outputs",
            "Mistakes",
            "Settings",
            "Data",
            "Training",
            "How to predict");
    Block.DataTable table = (Block.DataTable) run.report().sections().get(0).blocks().get(1);
    assertThat(table.header()).startsWith("transcription", "word error rate of longer texts");
    assertThat(table.rows())
        .extracting(row -> row.get(0))
        .startsWith("LSTM (beam, lexicon, bigrams)", "LSTM (best path)", "LSTM (beam)");
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
    assertThatThrownBy(
            () -> Transcribe.of(config.withJitter(.1)).resume(folder).train(Signals.data(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("belongs to another job");
  }

  private static float[] parameters(Run<TranscribeModel> run) {
    return run.model().network().params().toFloatVector();
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

  /** Letters of different heights, from memory; the words are kept for later predictions. */
  @Test
  void aModelOfDataFromMemoryMayChangeItsDecoder() {
    List<Recording> recordings = Signals.part("memory", 20, 1).examples();
    List<Signal> signals = recordings.stream().map(Recording::signal).toList();
    List<String> texts = recordings.stream().map(Recording::text).toList();
    Dataset<Recording> data = Transcribe.data(signals, texts);
    Dataset<Recording> input = Transcribe.data(signals.subList(0, 4), List.of());
    TranscribeModel model = Transcribe.of(Signals.config()).train(data).model();

    var bestPath = model.with(SettingsFile.read("x", "{decoder: best-path, lexicon: none}"));

    assertThat(model.predict(input)).hasSize(4);
    assertThat(bestPath.predict(input)).hasSize(4);
    TranscribeModel wordless =
        Transcribe.of(Signals.config().withDecoding(CtcOptions.defaults())).train(data).model();
    assertThatThrownBy(() -> wordless.with(SettingsFile.read("x", "lexicon: training")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a model without words");
    assertThatThrownBy(() -> Transcribe.data(signals, List.of("a")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1 texts for 20 recordings");
  }

  @Test
  void soundAndInkFromMemoryAreRecordings() {
    Dataset<Recording> sound =
        Transcribe.sound(List.of(new float[800], new float[900]), 8000, List.of("one", "two"));
    Ink ink = new Ink(List.of(new Ink.Stroke(new double[] {0, 1}, new double[] {0, 5})));

    assertThat(sound.examples()).extracting(Recording::text).containsExactly("one", "two");
    assertThat(((Signal.Sound) sound.examples().get(1).signal()).waveform().rate()).isEqualTo(8000);
    assertThat(Transcribe.ink(List.of(ink), List.of("i")).examples().get(0).signal())
        .isEqualTo(new Signal.Pen(ink));
    assertThat(Transcribe.ink(List.of(ink), List.of()).examples().get(0).text()).isNull();
    assertThat(sound.sha256())
        .isNotEqualTo(
            Transcribe.sound(List.of(new float[800], new float[900]), 8000, List.of()).sha256());
  }
}
