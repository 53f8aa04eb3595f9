package org.carrousel.recipes.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.Datasets;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.Csv;
import org.carrousel.series.Table;

/** The table that a job's key {@code data} names: a path, or the id of a known data set. */
final class JobData {
  private JobData() {}

  static Table read(JobFile job, Setting data) {
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
    Dataset dataset = Datasets.load(data.text());
    List<String> tables = dataset.files().stream().filter(file -> file.endsWith(".csv")).toList();
    if (tables.size() != 1) {
      throw data.wrong("a data set that is one CSV file; this one has " + dataset.files());
    }
    return Csv.read(dataset.file(tables.get(0)));
  }
}
