package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.Datasets;
import org.carrousel.datasets.Description;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** What a job's key {@code data} names: a path, or the id of a known data set. */
final class JobData {
  private JobData() {}

  static Table table(JobFile job, Setting data) {
    require(job, data, "a CSV file or the id of a data set");
    return dataset(data, List.of())
        .map(dataset -> table(data, dataset))
        .orElseGet(() -> CsvReader.read(Path.of(data.text())));
  }

  /** Checks that the key is there. */
  static void require(JobFile job, Setting data, String expected) {
    if (data == null) {
      throw new BadInputException(
          job.source() + ": no key \"data\"",
          expected,
          "add a line such as \"data: sales.csv\"; mvn -Pdatasets lists the data sets");
    }
  }

  /**
   * Checks that a prediction which knows no future was given none.
   *
   * @param future null if it was not
   * @param use what it was given for
   * @param expected in its place
   */
  static void refuseFuture(Path future, String use, String expected) {
    if (future != null) {
      throw new BadInputException(
          "-Dfuture=" + future + " " + use, expected, "leave -Dfuture out; it is for forecasts");
    }
  }

  /**
   * The data set that the key names; none if it is a path.
   *
   * @param others names that would be accepted too
   */
  static Optional<Dataset> dataset(Setting data, List<String> others) {
    String name = data.text();
    boolean path = name.contains("/") || name.contains("\\") || name.contains(".");
    if (path || Files.exists(Path.of(name))) {
      return Optional.empty();
    }
    List<String> known = Datasets.catalogue().stream().map(Description::id).toList();
    if (known.contains(name)) {
      return Optional.of(Datasets.load(name));
    }
    List<String> all = Stream.concat(known.stream(), others.stream()).toList();
    throw new BadInputException(
        "%s: data: %s".formatted(data.place(), name),
        "a CSV file, or the id of a data set",
        NearestName.to(name, all)
            .map(id -> "did you mean \"" + id + "\"?")
            .orElse("check the path; mvn -Pdatasets lists the data sets"));
  }

  private static Table table(Setting data, Dataset dataset) {
    List<String> tables = dataset.files().stream().filter(file -> file.endsWith(".csv")).toList();
    if (tables.size() != 1) {
      throw data.wrong("a data set that is one CSV file; this one has " + dataset.files());
    }
    return read(dataset, tables.get(0));
  }

  /** Named by data set: where a cache or a mirror keeps it is this machine's affair. */
  private static Table read(Dataset dataset, String file) {
    try (InputStream in = Files.newInputStream(dataset.file(file))) {
      return CsvReader.read(dataset.id() + "/" + file, in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + dataset.file(file), e);
    }
  }
}
