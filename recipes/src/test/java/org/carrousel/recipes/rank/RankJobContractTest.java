package org.carrousel.recipes.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.datasets.WhoDidWhat;
import org.carrousel.recipes.JobContract;
import org.carrousel.series.CsvReader;

class RankJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: deeds.csv
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    write(folder.resolve("deeds.csv"), 20, 1);
    return write(folder.resolve("new.csv"), 2, 9);
  }

  @Override
  public Job job() {
    return new Job(
        "rank", JOB, "units=4", "predictions.csv", "right-answer-by-rank.png", "scores.png");
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
}
