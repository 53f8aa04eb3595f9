package org.carrousel.recipes.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.JobContract;

class TranslateJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "translate";
  }

  @Override
  public List<String> settings() {
    return List.of(
        "units: 4", "embedding: 3", "dropout: 0.2", "epochs: 2", "batch-size: 8", "n-best: 2");
  }

  @Override
  public String writeData(Path folder) throws IOException {
    StringBuilder csv = new StringBuilder("source,target\n");
    for (int number = 10; number < 50; number++) {
      csv.append("%d,%d-%d%n".formatted(number, number / 10, number % 10));
    }
    Files.writeString(folder.resolve("digits.csv"), csv);
    return "digits.csv";
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return Files.writeString(folder.resolve("new.txt"), "12\n\nx9\n");
  }

  @Override
  public List<String> results() {
    return List.of("predictions.csv", "n-best.csv", "attention-1.png");
  }

  @Override
  public String otherSetting() {
    return "units=5";
  }
}
