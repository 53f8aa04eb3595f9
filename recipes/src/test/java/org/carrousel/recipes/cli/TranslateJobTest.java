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

/** A small translation through the command: files, prediction, resuming. */
@Tag("whole-job")
class TranslateJobTest {
  @TempDir Path folder;

  @BeforeEach
  void smallJob() throws IOException {
    StringBuilder csv = new StringBuilder("source,target\n");
    for (int number = 10; number < 50; number++) {
      csv.append(number)
          .append(',')
          .append(number / 10)
          .append('-')
          .append(number % 10)
          .append('\n');
    }
    Files.writeString(folder.resolve("digits.csv"), csv);
    Files.writeString(
        folder.resolve("digits.yaml"),
        """
        recipe: translate
        data: %s
        units: 4
        embedding: 3
        dropout: 0.2
        epochs: 2
        batch-size: 8
        n-best: 2
        seeds: 2
        """
            .formatted(folder.resolve("digits.csv")));
  }

  private Path results() {
    return folder.resolve("jobs/digits");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "translate",
                "--job",
                folder.resolve("digits.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(String text, String... options) throws IOException {
    Files.writeString(folder.resolve("new.txt"), text);
    List<String> arguments = new ArrayList<>(List.of("predict", "--model"));
    arguments.add(results().resolve("model.carrousel").toString());
    arguments.addAll(List.of("--input", folder.resolve("new.txt").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  @Test
  void leavesItsResultsInItsFolderAndItsModelTranslates() throws IOException {
    Outcome outcome = run().assertDone();

    assertThat(outcome.out()).startsWith("digits: 40 pairs of ");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "n-best.csv",
            "report.html",
            "attention-1.png",
            "loss.png",
            "checkpoints/seed-2.zip")) {
      assertThat(results().resolve(name)).isNotEmptyFile();
    }
    JsonNode metrics =
        JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
    for (String key :
        List.of(
            "test.exact",
            "test.token_errors",
            "test.exact.greedy",
            "test.exact.ensemble",
            "test.perplexity")) {
      assertThat(metrics.path("metrics").path(key).isNumber()).as(key).isTrue();
    }
    assertThat(metrics.path("baselines").fieldNames())
        .toIterable()
        .containsExactly(
            "copy of the source",
            "most frequent target",
            "nearest source's target",
            "token by token (IBM model 1)");
    List<String> lines = predict("12\n\nx9\n").assertDone().out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("source,rank,translation,score,complete,unknown");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(2)).startsWith("12,2,").endsWith(",0");
    assertThat(lines.get(3)).startsWith("x9,1,").endsWith(",1");
    assertThat(predict("12\n", "--set", "n-best=4").assertDone().out().lines()).hasSize(5);
    assertThat(predict("12\n", "--set", "beam=1").assertDone().out().lines()).hasSize(2);
    predict("12\n", "--set", "units=3").assertBadInput("-Dset.units", "n-best");
  }

  @Test
  void badInputIsRefused() throws IOException {
    run("--set", "source=quelle").assertBadInput("quelle");
    run("--set", "data=sum").assertBadInput("did you mean \"sums\"?");
    assertThat(folder.resolve("jobs")).doesNotExist();
    run("--set", "epochs=1", "--set", "seeds=1").assertDone();
    predict("\n").assertBadInput("only empty lines");
  }
}
