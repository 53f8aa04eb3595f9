package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small transcription of ink through the command: metrics, predictions, bad data. */
@Tag("whole-job")
class TranscribeJobTest {
  @TempDir Path folder;

  /** Twelve writers each make a bar that goes up (i) and one that lies (m). */
  @BeforeEach
  void smallJob() throws IOException {
    List<String> list = new ArrayList<>(List.of("file,text,source"));
    for (int writer = 1; writer <= 12; writer++) {
      write("i%d.dat".formatted(writer), 0, 30 + writer);
      write("m%d.dat".formatted(writer), 30 + writer, 0);
      list.add("i%d.dat,i,w%d".formatted(writer, writer));
      list.add("m%d.dat,m,w%d".formatted(writer, writer));
    }
    Files.write(folder.resolve("bars.csv"), list);
    Files.write(folder.resolve("test.csv"), list.subList(0, 9));
    Files.write(
        folder.resolve("bars.yaml"),
        List.of(
            "recipe: transcribe",
            "data: bars.csv",
            "units: 3",
            "lexicon: training",
            "decoder: lexicon",
            "epochs: 2"));
  }

  private void write(String name, int across, int up) throws IOException {
    Files.writeString(
        folder.resolve(name),
        ".PEN_DOWN\n0 0\n%d %d\n%d %d\n.PEN_UP\n".formatted(across, up, 2 * across, 2 * up));
  }

  private Outcome run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("transcribe", "--job"));
    arguments.add(folder.resolve("bars.yaml").toString());
    arguments.addAll(List.of("--output", folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(Path input, String... options) {
    List<String> arguments = new ArrayList<>(List.of("predict", "--model"));
    arguments.add(folder.resolve("jobs/bars/model.carrousel").toString());
    arguments.addAll(List.of("--input", input.toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private JsonNode metrics() throws IOException {
    return JsonMapper.builder().build().readTree(folder.resolve("jobs/bars/metrics.json").toFile());
  }

  @Test
  void everyDecoderIsMeasuredAndPredicts() throws IOException {
    run().assertDone();

    for (String name : List.of("test.ler", "test.cer", "test.cer_lexicon", "test.cer_bigram")) {
      assertThat(metrics().path("metrics").path(name).isNumber()).isTrue();
    }
    assertThat(metrics().path("baselines").fieldNames())
        .toIterable()
        .containsExactly("most frequent text", "nearest recording, time warping");
    Path i = folder.resolve("i1.dat");
    assertThat(predict(i).assertDone().out()).startsWith("name,text,log_probability\ni1.dat,");
    assertThat(predict(folder.resolve("bars.csv")).assertDone().out().lines()).hasSize(25);
    predict(i, "--set", "decoder=bigram", "--set", "beam-width=3").assertDone();
    predict(i, "--set", "lexicon=none").assertBadInput("a decoder with words, and no lexicon");
    predict(i, "--future", "y.csv").assertBadInput("y.csv, for the recipe transcribe");
    predict(folder.resolve("nothing.wav")).assertBadInput("nothing.wav: no such file");
  }

  @Test
  void aTestPartOfItsOwnIsMeasured() throws IOException {
    run("--set", "test-data=" + folder.resolve("test.csv")).assertDone();

    assertThat(metrics().path("data").path("rows").asInt()).isEqualTo(24 + 8);
    assertThat(folder.resolve("jobs/bars/predictions.csv")).content().hasLineCount(9);
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.writeString(folder.resolve("i1.dat"), ".PEN_DOWN\n.PEN_UP\n");

    run().assertBadInput("i1.dat: neither .SEGMENT nor a .PEN_DOWN with points");
    run("--set", "data=unipem").assertBadInput("did you mean \"unipen\"?");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }
}
