package org.carrousel.recipes.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.datasets.WhoDidWhat;
import org.carrousel.recipes.JobContract;
import org.carrousel.series.CsvReader;

class RankJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "rank";
  }

  @Override
  public List<String> settings() {
    return List.of("units: 3", "dropout: 0.2", "epochs: 2", "batch-size: 8");
  }

  private static Path write(Path file, int questions, long seed) throws IOException {
    StringBuilder csv = new StringBuilder("query,candidate,label\n");
    for (WhoDidWhat pair : WhoDidWhat.generate(questions, seed)) {
      csv.append(CsvReader.cell(pair.question())).append(',');
      csv.append(CsvReader.cell(pair.sentence())).append(',');
      csv.append(pair.answers() ? 1 : 0).append('\n');
    }
    return Files.writeString(file, csv);
  }

  @Override
  public String writeData(Path folder) throws IOException {
    write(folder.resolve("deeds.csv"), 20, 1);
    return "deeds.csv";
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return write(folder.resolve("new.csv"), 2, 9);
  }

  @Override
  public List<String> results() {
    return List.of("predictions.csv", "right-answer-by-rank.png", "scores.png");
  }

  @Override
  public String otherSetting() {
    return "units=4";
  }
}
