package org.carrousel.recipes.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.recipes.JobContract;

class TranslateJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: digits.csv
      embedding: 3
      n-best: 2
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    StringBuilder csv = new StringBuilder("source,target\n");
    for (int number = 10; number < 50; number++) {
      csv.append("%d,%d-%d%n".formatted(number, number / 10, number % 10));
    }
    Files.writeString(folder.resolve("digits.csv"), csv);
    return Files.writeString(folder.resolve("new.txt"), "12\n\nx9\n");
  }

  @Override
  public Job job() {
    return new Job("translate", JOB, "units=5", "predictions.csv", "n-best.csv", "attention-1.png");
  }
}
