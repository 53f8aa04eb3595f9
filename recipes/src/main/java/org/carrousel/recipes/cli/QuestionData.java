package org.carrousel.recipes.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.WhoDidWhat;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.rank.Pair;
import org.carrousel.recipes.rank.PairFile;
import org.carrousel.recipes.rank.RankColumns;
import org.carrousel.recipes.rank.RankData;
import org.carrousel.recipes.rank.WordTable;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;

/**
 * What a ranking's keys name: pairs, parts of their own, word vectors.
 *
 * @param data a CSV file or a data set's id
 * @param validation a CSV file; null for the data set's own, or a part that is held out
 * @param test the same
 * @param vectors a text file of word vectors or a data set's id; null where there are none
 */
record QuestionData(Setting data, Setting validation, Setting test, Setting vectors) {
  private static final String GENERATED = "who-did-what";
  private static final int QUESTIONS = 300;
  private static final long SEED = 1;

  RankData read(JobFile job, RankColumns columns) {
    JobData.require(job, data, "a CSV file or the id of a data set");
    Optional<WordTable> table = Optional.ofNullable(vectors).map(QuestionData::table);
    Optional<PairFile> ownValidation = own(validation, columns);
    Optional<PairFile> ownTest = own(test, columns);
    if (data.text().equals(GENERATED)) {
      return new RankData(generated(), ownValidation, ownTest, table);
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(GENERATED));
    if (dataset.isEmpty()) {
      return new RankData(part(data, columns), ownValidation, ownTest, table);
    }
    return new RankData(
        part(dataset.get(), "train.csv", columns).named(dataset.get().id()),
        ownValidation.or(() -> Optional.of(part(dataset.get(), "dev.csv", columns))),
        ownTest.or(() -> Optional.of(part(dataset.get(), "test.csv", columns))),
        table);
  }

  private static Optional<PairFile> own(Setting part, RankColumns columns) {
    return Optional.ofNullable(part).map(setting -> part(setting, columns));
  }

  private static PairFile part(Setting setting, RankColumns columns) {
    return PairFile.read(CsvReader.read(Path.of(setting.text())), columns);
  }

  /** Named by data set: where a cache or a mirror keeps it is this machine's affair. */
  private PairFile part(Dataset dataset, String file, RankColumns columns) {
    if (!dataset.files().contains(file)) {
      throw data.wrong("a data set of the files train.csv, dev.csv and test.csv");
    }
    return PairFile.read(CsvReader.read(dataset.file(file)), columns)
        .named(dataset.id() + "/" + file);
  }

  private static WordTable table(Setting vectors) {
    Optional<Dataset> dataset = JobData.dataset(vectors, List.of());
    if (dataset.isPresent() && dataset.get().files().size() != 1) {
      throw vectors.wrong("a data set that is one file of word vectors");
    }
    return WordTable.read(
        dataset
            .map(known -> known.file(known.files().get(0)))
            .orElseGet(() -> Path.of(vectors.text())));
  }

  private static PairFile generated() {
    List<Pair> pairs = new ArrayList<>();
    for (WhoDidWhat pair : WhoDidWhat.generate(QUESTIONS, SEED)) {
      String place = "%s, pair %d".formatted(GENERATED, pairs.size() + 1);
      pairs.add(new Pair(pair.question(), pair.sentence(), pair.answers(), place));
    }
    String settings = "%s, %d questions, seed %d".formatted(GENERATED, QUESTIONS, SEED);
    return new PairFile(GENERATED, Sha256.of(settings.getBytes(StandardCharsets.UTF_8)), pairs);
  }
}
