package org.carrousel.recipes.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.JobContract;

class GenerateJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "generate";
  }

  @Override
  public List<String> settings() {
    return List.of(
        "units: 4", "embedding: 3", "steps: 8", "batch-size: 3", "epochs: 2", "length: 25");
  }

  @Override
  public String writeData(Path folder) throws IOException {
    Files.writeString(folder.resolve("verses.txt"), "the cat sat on the mat.\r\n".repeat(12));
    return "verses.txt";
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return Files.writeString(folder.resolve("seed.txt"), "the ");
  }

  @Override
  public List<String> results() {
    return List.of("predictions.csv", "samples.txt");
  }

  @Override
  public String otherSetting() {
    return "steps=9";
  }
}
