package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other ways to write the same data give the same model; a constant column is no error. */
@Tag("whole-job")
class UnusualDataTest {
  @TempDir private Path folder;
  private SmallJob job;

  @BeforeEach
  void goodData() throws IOException {
    job = SmallJob.in(folder);
  }

  @Test
  void aConstantColumn() throws IOException {
    List<String> rows = SmallJob.rows().stream().map(row -> row.substring(0, 8) + "7").toList();
    job.writeData(SmallJob.csv(rows));

    job.run().assertDone();

    // A forecast of 0 deviations from the mean, or near it, in a column without any.
    List<String> predictions = Files.readAllLines(job.results().resolve("predictions.csv"));
    assertThat(predictions.get(0)).startsWith("entity,target,time,step,truth,forecast,");
    assertThat(predictions).hasSizeGreaterThan(10);
    assertThat(predictions.subList(1, predictions.size()))
        .allSatisfy(
            line -> assertThat(Double.parseDouble(line.split(",", -1)[5])).isBetween(6.0, 8.0));
  }

  @Test
  void byteOrderMarkLineEndsSemicolonsAndQuotes() throws IOException {
    job.run().assertDone();
    String expected = Files.readString(job.results().resolve("predictions.csv"));
    String csv = SmallJob.csv(SmallJob.rows());

    for (String same :
        List.of(
            "\uFEFF" + csv,
            csv.replace("\n", "\r\n"),
            csv.replace(',', ';').replace('.', ','),
            csv.replaceAll("[^,\n]+", "\"$0\""))) {
      job.writeData(same);
      job.run().assertDone();
      assertThat(job.results().resolve("predictions.csv")).hasContent(expected);
    }
  }
}
