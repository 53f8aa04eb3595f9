package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private Outcome predict(byte[] seed, String... options) {
    Path file = folder.resolve("seed.txt");
    try {
      Files.write(file, seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        .assertBadInput("a file of the future, y.csv, for the recipe generate", "leave it out");
  }

  @Test
  void aPredictionMayChangeLengthAndSampling() throws IOException {
    run().assertDone();

    String continued = predict(utf8("the "), "--set", "length=7").assertDone().out();
    assertThat(continued).hasSize(8);
    List<String> greedy = List.of("top-k=1", "top-p=0.001", "temperature=0.001");
    assertThat(greedy)
        .extracting(setting -> predict(utf8("the "), "--set", setting).assertDone().out())
        .containsOnly(predict(utf8("the "), "--set", "top-k=1").out());
    assertThat(predict(utf8("the "), "--set", "temperature=9", "--set", "sampling-seed=2").out())
        .isNotEqualTo(predict(utf8("the "), "--set", "temperature=9").out());
    predict(utf8("the "), "--set", "length=0").assertBadInput("length: 0", "1 or more");
    predict(utf8("the "), "--set", "units=3")
        .assertBadInput("key \"units\" at prediction", "length, temperature, top-k");
  }

  @Test
  void aTestTextOfItsOwnIsMeasured() throws IOException {
    Files.writeString(folder.resolve("test.txt"), "the mat sat.");

    run("--set", "test-data=" + folder.resolve("test.txt")).assertDone();

    assertThat(Files.readAllLines(results().resolve("predictions.csv"))).hasSize(12);
    run("--set", "test-data=none.txt").assertBadInput("test-data: none.txt: no such file");
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
    Outcome longer =
        Outcome.here("predict", "--model", model, "--input", begun.toString(), "--set", "length=5")
            .assertDone();
    assertThat(longer.out().lines()).hasSize(6);
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
