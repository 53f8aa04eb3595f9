package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A forecast in a folder of its own: {@code small.yaml}, {@code small.csv}, and {@code jobs} for
 * the results.
 */
record SmallJob(Path folder) {
  /** Trains in a blink. */
  static final List<String> SETTINGS =
      List.of("targets: value", "time: month", "lags: 4", "units: 2", "epochs: 1");

  static final int ROWS = 60;

  /** A job with {@link #SETTINGS} on {@link #rows}. */
  static SmallJob in(Path folder) throws IOException {
    SmallJob job = new SmallJob(folder);
    job.writeSettings(SETTINGS);
    job.writeData(csv(rows()));
    return job;
  }

  /** Five years of months with a season: {@code 2001-01,10.00}. */
  static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double value = 10 + 0.1 * i + 3 * Math.sin(Math.PI * i / 6);
      rows.add(String.format(Locale.ROOT, "%d-%02d,%.2f", 2001 + i / 12, 1 + i % 12, value));
    }
    return rows;
  }

  /** Rows under the header {@code month,value}. */
  static String csv(List<String> rows) {
    return rows.stream().collect(Collectors.joining("\n", "month,value\n", "\n"));
  }

  Path settings() {
    return folder.resolve("small.yaml");
  }

  Path data() {
    return folder.resolve("small.csv");
  }

  Path output() {
    return folder.resolve("jobs");
  }

  /** Where the results appear. */
  Path results() {
    return output().resolve("small");
  }

  Path model() {
    return results().resolve("model.carrousel");
  }

  /** Lines of YAML, to which the line that names the data is added. */
  void writeSettings(List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(lines);
    all.add("data: " + data());
    Files.write(settings(), all);
  }

  void writeData(String csv) throws IOException {
    Files.writeString(data(), csv);
  }

  /** Runs it in this JVM. */
  Outcome run(String... options) {
    return new JobFixture("forecast", folder, "small").run(options);
  }

  /** Runs it and expects a refusal that leaves nothing behind. */
  void assertRefused(String... parts) {
    run().assertBadInput(parts);
    assertThat(output()).doesNotExist();
  }
}
