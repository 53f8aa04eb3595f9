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

/** A small transcription of ink through the command: files, prediction, resuming. */
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
    Files.writeString(
        folder.resolve("bars.yaml"),
        """
        recipe: transcribe
        data: %s
        units: 3
        dropout: 0.2
        lexicon: training
        decoder: lexicon
        epochs: 2
        batch-size: 8
        seeds: 2
        """
            .formatted(folder.resolve("bars.csv")));
  }

  private void write(String name, int across, int up) throws IOException {
    Files.writeString(
        folder.resolve(name),
        ".PEN_DOWN\n0 0\n%d %d\n%d %d\n.PEN_UP\n".formatted(across, up, 2 * across, 2 * up));
  }

  private Path results() {
    return folder.resolve("jobs/bars");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "transcribe",
                "--job",
                folder.resolve("bars.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(Path input, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "predict",
                "--model",
                results().resolve("model.carrousel").toString(),
                "--input",
                input.toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  @Test
  void leavesItsResultsInItsFolderAndPredicts() throws IOException {
    Outcome outcome = run().assertDone();

    assertThat(outcome.out()).startsWith("bars: ");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "report.html",
            "posteriors.png",
            "ink.png",
            "loss.png",
            "checkpoints/seed-2.zip")) {
      assertThat(results().resolve(name)).isNotEmptyFile();
    }
    JsonNode metrics =
        JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
    assertThat(metrics.path("recipe").asText()).isEqualTo("transcribe");
    for (String name : List.of("test.ler", "test.cer", "test.cer_lexicon", "test.cer_bigram")) {
      assertThat(metrics.path("metrics").path(name).isNumber()).isTrue();
    }
    assertThat(metrics.path("seeds")).hasSize(2);
    assertThat(metrics.path("baselines").fieldNames())
        .toIterable()
        .containsExactly("most frequent text", "nearest recording, time warping");

    Outcome printed = predict(folder.resolve("i1.dat")).assertDone();
    assertThat(printed.out()).startsWith("name,text,log_probability\ni1.dat,");
    assertThat(predict(folder.resolve("bars.csv")).assertDone().out().lines()).hasSize(25);
    predict(folder.resolve("i1.dat"), "--future", "y.csv")
        .assertBadInput("-Dfuture=y.csv for a transcription");
    predict(folder.resolve("nothing.wav")).assertBadInput("nothing.wav: no such file");
  }

  @Test
  void aResumedJobGivesTheSameFiles() throws IOException {
    run().assertDone();
    byte[] model = Files.readAllBytes(results().resolve("model.carrousel"));
    byte[] predictions = Files.readAllBytes(results().resolve("predictions.csv"));
    Files.delete(results().resolve("checkpoints/seed-2.zip"));

    run("--resume", "true").assertDone();

    assertThat(results().resolve("model.carrousel")).hasBinaryContent(model);
    assertThat(results().resolve("predictions.csv")).hasBinaryContent(predictions);
    run("--resume", "true", "--set", "units=4").assertBadInput("belongs to another job");
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.writeString(folder.resolve("i1.dat"), ".PEN_DOWN\n.PEN_UP\n");

    run().assertBadInput("i1.dat: neither .SEGMENT nor a .PEN_DOWN with points");
    run("--set", "data=unipem").assertBadInput("did you mean \"unipen\"?");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }
}
