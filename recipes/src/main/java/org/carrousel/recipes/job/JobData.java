package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.Datasets;
import org.carrousel.datasets.Description;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.Csv;
import org.carrousel.series.Table;

/** The table that a job's key {@code data} names: a path, or the id of a known data set. */
final class JobData {
  private JobData() {}

  static Table table(JobFile job, Setting data) {
    if (data == null) {
      throw new BadInputException(
          job.source() + ": no key \"data\"",
          "a CSV file or the id of a data set",
          "add a line such as \"data: sales.csv\"; mvn -Pdatasets lists the data sets");
    }
    String name = data.text();
    boolean path = name.contains("/") || name.contains("\\") || name.contains(".");
    return path || Files.exists(Path.of(name)) ? Csv.read(Path.of(name)) : dataset(data);
  }

  private static Table dataset(Setting data) {
    List<String> known = Datasets.catalogue().stream().map(Description::id).toList();
    if (!known.contains(data.text())) {
      throw new BadInputException(
          "%s: data: %s".formatted(data.place(), data.text()),
          "a CSV file, or the id of a data set",
          NearestName.to(data.text(), known)
              .map(id -> "did you mean \"" + id + "\"?")
              .orElse("check the path; mvn -Pdatasets lists the data sets"));
    }
    Dataset dataset = Datasets.load(data.text());
    List<String> tables = dataset.files().stream().filter(file -> file.endsWith(".csv")).toList();
    if (tables.size() != 1) {
      throw data.wrong("a data set that is one CSV file; this one has " + dataset.files());
    }
    return read(dataset, tables.get(0));
  }

  /** Named by data set: where a cache or a mirror keeps it is this machine's affair. */
  private static Table read(Dataset dataset, String file) {
    try (InputStream in = Files.newInputStream(dataset.file(file))) {
      return Csv.read(dataset.id() + "/" + file, in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + dataset.file(file), e);
    }
  }
}
