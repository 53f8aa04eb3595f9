package org.carrousel.recipes.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.recipes.JobContract;

class GenerateJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: verses.txt
      embedding: 3
      steps: 8
      length: 25
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    Files.writeString(folder.resolve("verses.txt"), "the cat sat on the mat.\r\n".repeat(12));
    return Files.writeString(folder.resolve("seed.txt"), "the ");
  }

  @Override
  public Job job() {
    return new Job("generate", JOB, "steps=9", "predictions.csv", "samples.txt");
  }
}
