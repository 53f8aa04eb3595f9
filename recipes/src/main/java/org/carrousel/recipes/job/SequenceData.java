package org.carrousel.recipes.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.datasets.CylinderBellFunnel;
import org.carrousel.datasets.Dataset;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.classify.ClassifyColumns;
import org.carrousel.recipes.classify.ClassifyData;
import org.carrousel.recipes.classify.Content;
import org.carrousel.recipes.classify.LabelledSequence;
import org.carrousel.recipes.classify.SequenceFile;
import org.carrousel.recipes.classify.SequenceFiles;
import org.carrousel.recipes.settings.Setting;

/** The sequences that a job's keys {@code data} and {@code test-data} name. */
final class SequenceData {
  private static final String GENERATED = "cylinder-bell-funnel";
  private static final int TRAINING_SERIES = 300;
  private static final int TEST_SERIES = 600;

  private SequenceData() {}

  static ClassifyData read(JobFile job, Setting data, Setting test, ClassifyColumns columns) {
    JobData.require(job, data, "a file, a folder of text files, or the id of a data set");
    if (data.text().equals(GENERATED)) {
      return new ClassifyData(
          generated(TRAINING_SERIES, 1), Optional.of(generated(TEST_SERIES, 2)));
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(GENERATED));
    Path path = dataset.map(SequenceData::trainingPart).orElseGet(() -> Path.of(data.text()));
    SequenceFile training = SequenceFiles.read(path, columns);
    Optional<Path> testPath =
        test == null ? SequenceFiles.testPart(path) : Optional.of(Path.of(test.text()));
    Optional<SequenceFile> testPart = testPath.map(file -> SequenceFiles.read(file, columns));
    // Named by data set: where a cache or a mirror keeps it is this machine's affair.
    return new ClassifyData(
        dataset.map(known -> training.named(known.id())).orElse(training), testPart);
  }

  /** A file that has a test part beside it, the only file, or the folder of all. */
  private static Path trainingPart(Dataset dataset) {
    List<Path> files = dataset.files().stream().map(dataset::file).toList();
    return files.stream()
        .filter(file -> SequenceFiles.testPart(file).isPresent())
        .findFirst()
        .orElse(files.size() == 1 ? files.get(0) : dataset.folder());
  }

  private static SequenceFile generated(int count, long seed) {
    List<CylinderBellFunnel> series = CylinderBellFunnel.generate(count, seed);
    List<LabelledSequence> sequences =
        IntStream.range(0, count).mapToObj(number -> sequence(series.get(number), number)).toList();
    String settings = "%s, %d series, seed %d".formatted(GENERATED, count, seed);
    return new SequenceFile(
        GENERATED,
        Sha256.of(settings.getBytes(StandardCharsets.UTF_8)),
        sequences,
        List.of("value"),
        List.of());
  }

  private static LabelledSequence sequence(CylinderBellFunnel series, int number) {
    float[][] rows = new float[series.values().length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) series.values()[step];
    }
    return new LabelledSequence(
        Integer.toString(number + 1),
        series.shape().toString(),
        new Content.Numbers(rows),
        GENERATED + ", series " + (number + 1));
  }
}
