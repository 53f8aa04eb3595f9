package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.recipes.JobContract;
import org.carrousel.recipes.cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "forecast";
  }

  @Override
  public List<String> settings() {
    return List.of(
        "targets: x",
        "past: y",
        "lags: 4",
        "horizon: 2",
        "units: 3",
        "dropout: 0.2",
        "epochs: 2",
        "batch-size: 16");
  }

  @Override
  public String writeData(Path folder) throws IOException {
    return write(folder.resolve("wave.csv"), 0, 60).getFileName().toString();
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return write(folder.resolve("history.csv"), 60, 70);
  }

  private static Path write(Path file, int from, int to) throws IOException {
    String rows =
        IntStream.range(from, to)
            .mapToObj(row -> "%s,%s\n".formatted(Tables.waveAt(row), Tables.waveAt(row + 2)))
            .collect(Collectors.joining());
    return Files.writeString(file, "x,y\n" + rows);
  }

  @Override
  public List<String> results() {
    return List.of(
        "predictions.csv",
        "comparison.png",
        "forecast.png",
        "residuals.png",
        "correlation.png",
        "error-by-horizon.png",
        "windows.png");
  }

  @Override
  public String otherSetting() {
    return "lags=5";
  }

  /** Parts of a series follow each other: they are rows of one file. */
  @ParameterizedTest
  @ValueSource(strings = {"test-data", "validation-data"})
  void aPartOfItsOwnIsRefused(String key, @TempDir Path folder) throws IOException {
    Path job = folder.resolve("job.yaml");
    Files.writeString(job, "data: wave.csv\n%s: history.csv\ntargets: x\n".formatted(key));
    writeData(folder);
    writeInput(folder);

    Outcome.here("forecast", "--job", job.toString(), "--output", folder.toString())
        .assertBadInput("job.yaml, line 2: " + key + ": history.csv", "the key split");
  }

  @Test
  void aFutureFileGivesWhatIsKnown(@TempDir Path folder) throws IOException {
    Path job = folder.resolve("job.yaml");
    Files.writeString(
        job, "data: wave.csv\ntargets: x\nknown: y\nlags: 4\nhorizon: 2\nunits: 3\nepochs: 1\n");
    writeData(folder);
    Outcome.here("forecast", "--job", job.toString(), "--output", folder.toString()).assertDone();
    String model = folder.resolve("job/model.carrousel").toString();
    String history = writeInput(folder).toString();
    String future = write(folder.resolve("future.csv"), 70, 72).toString();

    Outcome.here("predict", "--model", model, "--input", history)
        .assertBadInput("no future rows", "the columns y for the 2 rows to forecast");
    Outcome done =
        Outcome.here("predict", "--model", model, "--input", history, "--future", future);

    assertThat(done.assertDone().out().lines())
        .hasSize(3)
        .startsWith("entity,target,time,step,forecast")
        .anyMatch(line -> line.startsWith(",x,10,1,"))
        .anyMatch(line -> line.startsWith(",x,11,2,"));
  }
}
