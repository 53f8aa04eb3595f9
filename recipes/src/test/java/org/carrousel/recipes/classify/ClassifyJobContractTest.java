package org.carrousel.recipes.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.JobContract;

class ClassifyJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "classify";
  }

  @Override
  public List<String> settings() {
    return List.of(
        "entity: id", "time: t", "units: 3", "dropout: 0.2", "epochs: 2", "batch-size: 8");
  }

  @Override
  public String writeData(Path folder) throws IOException {
    Files.writeString(folder.resolve("waves.csv"), Waves.csv(0, 30));
    return "waves.csv";
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return Files.writeString(folder.resolve("new.csv"), Waves.csv(40, 43));
  }

  @Override
  public List<String> results() {
    return List.of("predictions.csv", "confusion.csv", "confusion.png", "examples.png");
  }

  @Override
  public String otherSetting() {
    return "units=4";
  }
}
