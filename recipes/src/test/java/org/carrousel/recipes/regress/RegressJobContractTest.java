package org.carrousel.recipes.regress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.JobContract;

class RegressJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "regress";
  }

  @Override
  public List<String> settings() {
    return List.of(
        "entity: id",
        "time: t",
        "remaining-life: true",
        "window: 4",
        "cap: 5",
        "units: 3",
        "dropout: 0.2",
        "epochs: 2",
        "batch-size: 8");
  }

  @Override
  public String writeData(Path folder) throws IOException {
    Files.writeString(folder.resolve("wear.csv"), Wear.csv(0, 20));
    return "wear.csv";
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return Files.writeString(folder.resolve("new.csv"), Wear.csv(40, 43));
  }

  @Override
  public List<String> results() {
    return List.of("predictions.csv", "predicted-against-true.png", "error-by-truth.png");
  }

  @Override
  public String otherSetting() {
    return "cap=4";
  }
}
