package org.carrousel.recipes.transcribe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.JobContract;

/** Ink of twelve writers: each makes a bar that goes up (i) and one that lies (m). */
class TranscribeJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: bars.csv
      lexicon: training
      decoder: lexicon
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    List<String> list = new ArrayList<>(List.of("file,text,source"));
    for (int writer = 1; writer <= 12; writer++) {
      writeBar(folder, "i" + writer, 0, 30 + writer);
      writeBar(folder, "m" + writer, 30 + writer, 0);
      list.add("i%d.dat,i,w%d".formatted(writer, writer));
      list.add("m%d.dat,m,w%d".formatted(writer, writer));
    }
    Files.write(folder.resolve("bars.csv"), list);
    return writeBar(folder, "new", 3, 40);
  }

  @Override
  public Job job() {
    return new Job("transcribe", JOB, "units=4", "predictions.csv", "posteriors.png", "ink.png");
  }

  private static Path writeBar(Path folder, String name, int across, int up) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".dat"),
        ".PEN_DOWN\n0 0\n%d %d\n%d %d\n.PEN_UP\n".formatted(across, up, 2 * across, 2 * up));
  }
}
