package org.carrousel.recipes.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.datasets.CylinderBellFunnel;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.DriveHead;
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
  private static final String SHAPES = "cylinder-bell-funnel";
  private static final String FLEET = "drive-fleet";
  private static final int TRAINING_SERIES = 300;
  private static final int TEST_SERIES = 600;
  private static final int DRIVES = 3000;

  private SequenceData() {}

  static ClassifyData read(JobFile job, Setting data, Setting test, ClassifyColumns columns) {
    JobData.require(job, data, "a file, a folder of text files, or the id of a data set");
    if (data.text().equals(SHAPES)) {
      return new ClassifyData(shapes(TRAINING_SERIES, 1), Optional.of(shapes(TEST_SERIES, 2)));
    }
    if (data.text().equals(FLEET)) {
      return new ClassifyData(fleet(1), Optional.of(fleet(2)));
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(SHAPES, FLEET));
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

  private static SequenceFile shapes(int count, long seed) {
    List<CylinderBellFunnel> series = CylinderBellFunnel.generate(count, seed);
    List<LabelledSequence> sequences =
        IntStream.range(0, count).mapToObj(number -> shape(series.get(number), number)).toList();
    return generated(SHAPES, count + " series", seed, sequences, List.of("value"));
  }

  private static LabelledSequence shape(CylinderBellFunnel series, int number) {
    float[][] rows = new float[series.values().length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) series.values()[step];
    }
    return new LabelledSequence(
        Integer.toString(number + 1),
        series.shape().toString(),
        new Content.Numbers(rows),
        SHAPES + ", series " + (number + 1));
  }

  private static SequenceFile fleet(long seed) {
    List<LabelledSequence> sequences =
        DriveHead.fleet(DRIVES, seed).stream().map(SequenceData::head).toList();
    List<String> features = List.of("corrections", "seek", "heat");
    return generated(FLEET, DRIVES + " drives", seed, sequences, features);
  }

  private static LabelledSequence head(DriveHead head) {
    String name = head.drive() + " " + head.head();
    return new LabelledSequence(
        name,
        head.failing() ? "failing" : "healthy",
        new Content.Numbers(head.events()),
        FLEET + ", drive and head " + name,
        Integer.toString(head.drive()));
  }

  private static SequenceFile generated(
      String name,
      String amount,
      long seed,
      List<LabelledSequence> sequences,
      List<String> features) {
    String settings = "%s, %s, seed %d".formatted(name, amount, seed);
    String sha256 = Sha256.of(settings.getBytes(StandardCharsets.UTF_8));
    return new SequenceFile(name, sha256, sequences, features, List.of());
  }
}
