package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small language model through the command: files, continuation, bad input. */
@Tag("whole-job")
class GenerateJobTest {
  @TempDir Path folder;
  private JobFixture job;

  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("generate", folder, "verses");
    Files.writeString(folder.resolve("verses.txt"), "the cat sat on the mat.\r\n".repeat(12));
    Files.writeString(
        job.settings(),
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

  private Outcome predict(byte[] seed, String... settings) {
    Path file = folder.resolve("seed.txt");
    try {
      Files.write(file, seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return job.predictWith(file, settings);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void leavesItsResultsAndContinuesATextAsTheJobSaid() throws IOException {
    Outcome outcome = job.runWith("top-k=1").assertDone();

    assertThat(outcome.out()).startsWith("verses: 287 characters of ");
    JsonNode metrics = job.metrics();
    assertThat(job.names("metrics")).containsExactly("test.nats", "test.bits", "test.perplexity");
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
  }

  @Test
  void aPredictionMayChangeLengthAndSampling() throws IOException {
    job.run().assertDone();

    String continued = predict(utf8("the "), "length=7").assertDone().out();
    assertThat(continued).hasSize(8);
    List<String> greedy = List.of("top-k=1", "top-p=0.001", "temperature=0.001");
    assertThat(greedy)
        .extracting(setting -> predict(utf8("the "), setting).assertDone().out())
        .containsOnly(predict(utf8("the "), "top-k=1").out());
    assertThat(predict(utf8("the "), "temperature=9", "sampling-seed=2").out())
        .isNotEqualTo(predict(utf8("the "), "temperature=9").out());
    predict(utf8("the "), "length=0").assertBadInput("length: 0", "1 or more");
    predict(utf8("the "), "units=3")
        .assertBadInput("key \"units\" at prediction", "length, temperature, top-k");
  }

  @Test
  void aTestTextOfItsOwnIsMeasured() throws IOException {
    Files.writeString(folder.resolve("test.txt"), "the mat sat.");

    job.runWith("test-data=" + folder.resolve("test.txt")).assertDone();

    assertThat(job.resultLines("predictions.csv")).hasSize(12);
    job.runWith("test-data=none.txt").assertBadInput("test-data: none.txt: no such file");
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
    job.run().assertBadInput("verses.txt: empty file");
    Files.write(text, new byte[] {'a', '\n', 'b', (byte) 0xFF});
    job.run().assertBadInput("verses.txt, line 2, byte 2: bytes that are not UTF-8 (from 0xFF on)");
    Files.delete(text);
    job.run().assertBadInput("verses.txt: no such file");

    job.runWith("data=tinyshakespear").assertBadInput("did you mean \"tinyshakespeare\"?");
    assertThat(job.output()).doesNotExist();
  }
}
