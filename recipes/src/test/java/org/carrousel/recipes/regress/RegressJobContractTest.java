package org.carrousel.recipes.regress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.recipes.JobContract;

class RegressJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: wear.csv
      entity: id
      time: t
      remaining-life: true
      window: 4
      cap: 5
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    Files.writeString(folder.resolve("wear.csv"), Wear.csv(0, 20));
    return Files.writeString(folder.resolve("new.csv"), Wear.csv(40, 43));
  }

  @Override
  public Job job() {
    return new Job(
        "regress",
        JOB,
        "cap=4",
        "predictions.csv",
        "predicted-against-true.png",
        "error-by-truth.png");
  }
}
