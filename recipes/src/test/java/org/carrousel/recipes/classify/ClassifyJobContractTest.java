package org.carrousel.recipes.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.recipes.JobContract;

class ClassifyJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: waves.csv
      entity: id
      time: t
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    Files.writeString(folder.resolve("waves.csv"), Waves.csv(0, 30));
    return Files.writeString(folder.resolve("new.csv"), Waves.csv(40, 43));
  }

  @Override
  public Job job() {
    return new Job(
        "classify",
        JOB,
        "units=4",
        "predictions.csv",
        "confusion.csv",
        "confusion.png",
        "examples.png");
  }
}
