package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.recipes.JobContract;
import org.carrousel.recipes.cli.JobFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: wave.csv
      targets: x
      past: y
      lags: 4
      horizon: 2
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    write(folder.resolve("wave.csv"), 0, 60);
    return write(folder.resolve("history.csv"), 60, 70);
  }

  @Override
  public Job job() {
    return new Job(
        "forecast",
        JOB,
        "lags=5",
        "predictions.csv",
        "comparison.png",
        "forecast.png",
        "residuals.png",
        "correlation.png",
        "error-by-horizon.png",
        "windows.png");
  }

  private static Path write(Path file, int from, int to) throws IOException {
    String rows =
        IntStream.range(from, to)
            .mapToObj(row -> "%s,%s\n".formatted(Tables.waveAt(row), Tables.waveAt(row + 2)))
            .collect(Collectors.joining());
    return Files.writeString(file, "x,y\n" + rows);
  }

  /** Parts of a series follow each other: they are rows of one file. */
  @ParameterizedTest
  @ValueSource(strings = {"test-data", "validation-data"})
  void aPartOfItsOwnIsRefused(String key, @TempDir Path folder) throws IOException {
    JobFixture job = write(folder);
    Files.writeString(
        job.settings(), "data: wave.csv\n%s: history.csv\ntargets: x\n".formatted(key));

    job.run().assertBadInput("job.yaml, line 2: " + key + ": history.csv", "the key split");
  }

  @Test
  void aFutureFileGivesWhatIsKnown(@TempDir Path folder) throws IOException {
    JobFixture job = write(folder);
    job.runWith("past=[]", "known=y").assertDone();
    Path history = folder.resolve("history.csv");
    String future = write(folder.resolve("future.csv"), 70, 72).toString();

    job.predict(history)
        .assertBadInput("no future rows", "the columns y for the 2 rows to forecast");
    assertThat(job.predict(history, "--future", future).assertDone().out().lines())
        .hasSize(3)
        .startsWith("entity,target,time,step,forecast")
        .anyMatch(line -> line.startsWith(",x,10,1,"))
        .anyMatch(line -> line.startsWith(",x,11,2,"));
  }
}
