package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small translation through the command: measures, prediction. */
@Tag("whole-job")
class TranslateJobTest {
  @TempDir Path folder;
  private JobFixture job;

  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("translate", folder, "digits");
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
        job.settings(),
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

  private Outcome predict(String text, String... settings) throws IOException {
    Files.writeString(folder.resolve("new.txt"), text);
    return job.predictWith(folder.resolve("new.txt"), settings);
  }

  @Test
  void leavesItsResultsInItsFolderAndItsModelTranslates() throws IOException {
    Outcome outcome = job.run().assertDone();

    assertThat(outcome.out()).startsWith("digits: 40 pairs of ");
    JsonNode metrics = job.metrics();
    for (String key :
        List.of(
            "test.exact",
            "test.token_errors",
            "test.exact.greedy",
            "test.exact.ensemble",
            "test.perplexity")) {
      assertThat(metrics.path("metrics").path(key).isNumber()).as(key).isTrue();
    }
    assertThat(job.names("baselines"))
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
    assertThat(predict("12\n", "n-best=4").assertDone().out().lines()).hasSize(5);
    assertThat(predict("12\n", "beam=1").assertDone().out().lines()).hasSize(2);
    predict("12\n", "units=3").assertBadInput("-Dset.units", "n-best");
  }

  @Test
  void badInputIsRefused() throws IOException {
    job.runWith("source=quelle").assertBadInput("quelle");
    job.runWith("data=sum").assertBadInput("did you mean \"sums\"?");
    assertThat(job.output()).doesNotExist();
    job.runWith("epochs=1", "seeds=1").assertDone();
    predict("\n").assertBadInput("only empty lines");
  }
}
