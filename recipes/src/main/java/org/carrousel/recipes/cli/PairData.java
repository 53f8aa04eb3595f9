package org.carrousel.recipes.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.Sums;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.translate.PairColumns;
import org.carrousel.recipes.translate.PairFile;
import org.carrousel.recipes.translate.PairFiles;
import org.carrousel.recipes.translate.SentencePair;
import org.carrousel.recipes.translate.TranslateData;

/** The pairs that a job's key {@code data} names. */
final class PairData {
  private static final String GENERATED = "sums";

  private PairData() {}

  static TranslateData read(JobFile job, Setting data, PairColumns columns) {
    JobData.require(
        job, data, "a table, a folder of parallel files, a dictionary, or the id of a data set");
    if (data.text().equals(GENERATED)) {
      return TranslateData.of(sums());
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(GENERATED));
    Path path = dataset.map(PairData::path).orElseGet(() -> Path.of(data.text()));
    TranslateData pairs =
        Files.isDirectory(path)
            ? PairFiles.readFolder(path, columns)
            : TranslateData.of(PairFiles.read(path, columns));
    // Named by data set: where a cache or a mirror keeps it is this machine's affair.
    return dataset
        .map(
            known ->
                new TranslateData(
                    pairs.training().named(known.id()), pairs.validation(), pairs.test()))
        .orElse(pairs);
  }

  /** Its dictionary, or the folder of all its files. */
  private static Path path(Dataset dataset) {
    return dataset.files().stream()
        .filter(file -> file.endsWith(".dict"))
        .findFirst()
        .map(dataset::file)
        .orElse(dataset.folder());
  }

  private static PairFile sums() {
    List<Sums> all = Sums.all();
    List<SentencePair> pairs =
        IntStream.range(0, all.size())
            .mapToObj(
                number ->
                    new SentencePair(
                        all.get(number).terms(),
                        List.of(all.get(number).result()),
                        GENERATED + ", sum " + (number + 1)))
            .toList();
    String sha256 = Sha256.of((GENERATED + ", all").getBytes(StandardCharsets.UTF_8));
    return new PairFile(
        GENERATED,
        sha256,
        pairs,
        List.of("Every sum of three terms from 1 to 10 comes once: test sums are new."));
  }
}
