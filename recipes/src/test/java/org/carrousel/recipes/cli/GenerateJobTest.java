package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small language model through the command: files, continuation, bad input. */
@Tag("whole-job")
class GenerateJobTest {
  @TempDir Path folder;

  @BeforeEach
  void smallJob() throws IOException {
    Files.writeString(folder.resolve("verses.txt"), "the cat sat on the mat.\r\n".repeat(12));
    Files.writeString(
        folder.resolve("verses.yaml"),
        """
        recipe: generate
        data: %s
        units: 4
        embedding: 3
        steps: 8
        batch-size: 3
        epochs: 2
        length: 25
        """
            .formatted(folder.resolve("verses.txt")));
  }

  private Path results() {
    return folder.resolve("jobs/verses");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "generate",
                "--job",
                folder.resolve("verses.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(byte[] seed, String... options) throws IOException {
    Path file = folder.resolve("seed.txt");
    Files.write(file, seed);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "predict",
                "--model",
                results().resolve("model.carrousel").toString(),
                "--input",
                file.toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void leavesItsResultsAndContinuesATextAsTheJobSaid() throws IOException {
    Outcome outcome = run("--set", "top-k=1").assertDone();

    assertThat(outcome.out()).startsWith("verses: 287 characters of ");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "samples.txt",
            "report.html",
            "loss.png",
            "checkpoints/seed-1.zip")) {
      assertThat(results().resolve(name)).isNotEmptyFile();
    }
    JsonNode metrics =
        JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
    assertThat(metrics.path("recipe").asText()).isEqualTo("generate");
    assertThat(metrics.path("metrics").fieldNames())
        .toIterable()
        .containsExactly("test.nats", "test.bits", "test.perplexity");
    assertThat(metrics.path("baselines").path("equal probabilities").path("test.nats").isNumber())
        .isTrue();

    String continued = predict(utf8("the ")).assertDone().out();
    assertThat(continued).hasSize(26).endsWith("\n");
    predict(utf8("the Zip"))
        .assertBadInput(
            "3 unknown characters: \"Z\" (U+005A) in line 1, column 5, \"i\"", "replace them");
    predict(utf8("")).assertBadInput("seed.txt: empty file", "at least one line of text");
    predict(new byte[] {'t', (byte) 0xE9, 'h'})
        .assertBadInput("seed.txt, line 1, byte 2: bytes that are not UTF-8 (from 0xE9 on)");
    predict(utf8("the "), "--future", "y.csv")
        .assertBadInput("-Dfuture=y.csv for a model that generates", "leave -Dfuture out");
  }

  @Test
  void aResumedJobGivesTheSameFiles() throws IOException {
    run("--set", "seeds=2").assertDone();
    byte[] model = Files.readAllBytes(results().resolve("model.carrousel"));
    byte[] predictions = Files.readAllBytes(results().resolve("predictions.csv"));
    Files.delete(results().resolve("checkpoints/seed-2.zip"));

    run("--set", "seeds=2", "--resume", "true").assertDone();

    assertThat(results().resolve("model.carrousel")).hasBinaryContent(model);
    assertThat(results().resolve("predictions.csv")).hasBinaryContent(predictions);
  }

  @Test
  void rectanglesAreDrawnOn() throws IOException {
    Outcome.here(
            "generate",
            "--output",
            folder.resolve("jobs").toString(),
            "--set",
            "epochs=1",
            "--set",
            "units=4",
            "--set",
            "batch-size=500")
        .assertDone();
    Path drawn = folder.resolve("jobs/rectangles");
    Path begun = folder.resolve("begun.csv");
    Files.writeString(begun, "x,y\n0.2,0.1\n0.7,0.1\n0.7,0.6\n");
    String model = drawn.resolve("model.carrousel").toString();

    Outcome outcome =
        Outcome.here("predict", "--model", model, "--input", begun.toString()).assertDone();

    assertThat(drawn.resolve("drawings.png")).isNotEmptyFile();
    assertThat(drawn.resolve("predictions.csv")).isNotEmptyFile();
    assertThat(outcome.out().lines()).hasSize(3).startsWith("x,y");
    Files.writeString(begun, "x,y\n0.2,\n");
    Outcome.here("predict", "--model", model, "--input", begun.toString())
        .assertBadInput("begun.csv, line 2, column y", "a number");
  }

  @Test
  void badTextsAreRefusedAndLeaveNothingBehind() throws IOException {
    Path text = folder.resolve("verses.txt");
    Files.write(text, new byte[0]);
    run().assertBadInput("verses.txt: empty file");
    Files.write(text, new byte[] {'a', '\n', 'b', (byte) 0xFF});
    run().assertBadInput("verses.txt, line 2, byte 2: bytes that are not UTF-8 (from 0xFF on)");
    Files.delete(text);
    run().assertBadInput("verses.txt: no such file");

    run("--set", "data=tinyshakespear").assertBadInput("did you mean \"tinyshakespeare\"?");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }
}
