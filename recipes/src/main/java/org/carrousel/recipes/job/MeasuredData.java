package org.carrousel.recipes.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.datasets.DampedSine;
import org.carrousel.datasets.Dataset;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.regress.FileUse;
import org.carrousel.recipes.regress.MeasuredFile;
import org.carrousel.recipes.regress.MeasuredFiles;
import org.carrousel.recipes.regress.MeasuredSequence;
import org.carrousel.recipes.regress.RegressColumns;
import org.carrousel.recipes.regress.RegressData;
import org.carrousel.recipes.settings.Setting;

/** The sequences with numbers that a job's keys {@code data} and {@code test-data} name. */
final class MeasuredData {
  private static final String GENERATED = "damped-sines";
  private static final int TRAINING_SERIES = 1000;
  private static final int TEST_SERIES = 500;

  private MeasuredData() {}

  static RegressData read(JobFile job, Setting data, Setting test, RegressColumns columns) {
    JobData.require(job, data, "a CSV file or the id of a data set");
    if (data.text().equals(GENERATED)) {
      return new RegressData(generated(TRAINING_SERIES, 1), Optional.of(generated(TEST_SERIES, 2)));
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(GENERATED));
    Path path = dataset.map(known -> training(data, known)).orElseGet(() -> Path.of(data.text()));
    MeasuredFile training = MeasuredFiles.read(path, columns, FileUse.TRAINING);
    Optional<Path> testPath =
        test == null ? MeasuredFiles.testPart(path) : Optional.of(Path.of(test.text()));
    Optional<MeasuredFile> testPart =
        testPath.map(file -> MeasuredFiles.read(file, columns, FileUse.TEST));
    // Named by data set: where a cache or a mirror keeps it is this machine's affair.
    return new RegressData(
        dataset.map(known -> training.named(known.id())).orElse(training), testPart);
  }

  /** The file that has a test part beside it, or the only one. */
  private static Path training(Setting data, Dataset dataset) {
    List<Path> files = dataset.files().stream().map(dataset::file).toList();
    return files.stream()
        .filter(file -> files.size() == 1 || MeasuredFiles.testPart(file).isPresent())
        .findFirst()
        .orElseThrow(() -> data.wrong("a data set of sequences; this one has " + dataset.files()));
  }

  private static MeasuredFile generated(int count, long seed) {
    List<DampedSine> sines = DampedSine.generate(count, seed);
    List<MeasuredSequence> sequences =
        IntStream.range(0, count).mapToObj(number -> sequence(sines.get(number), number)).toList();
    String settings = "%s, %d series, seed %d".formatted(GENERATED, count, seed);
    String sha256 = Sha256.of(settings.getBytes(StandardCharsets.UTF_8));
    return new MeasuredFile(GENERATED, sha256, sequences, List.of("value"));
  }

  private static MeasuredSequence sequence(DampedSine sine, int number) {
    float[][] rows = new float[sine.values().length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) sine.values()[step];
    }
    double[] targets = new double[rows.length];
    Arrays.fill(targets, Double.NaN);
    targets[rows.length - 1] = sine.halfLife();
    String name = Integer.toString(number + 1);
    return new MeasuredSequence(name, rows, targets, GENERATED + ", series " + name);
  }
}
