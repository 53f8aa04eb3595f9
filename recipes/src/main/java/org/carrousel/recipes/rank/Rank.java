package org.carrousel.recipes.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.baseline.LogisticRegression;
import org.carrousel.baseline.WordOverlaps;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.WhoDidWhatQuestions;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.text.WordTable;

/**
 * The rank recipe: candidate answers in the order of how well they answer a question, beside BM25.
 *
 * <p>Network (Wang and Nyberg 2015): the words of question, separator and candidate, {@code [batch,
 * word and marks, time]} → stacked bidirectional LSTM → hidden states pooled over time → softmax
 * {@code [batch, wrong and right]}. A logistic regression, fitted on the validation part, combines
 * its logit with Lucene's BM25 and word overlaps (the paper: boosted trees).
 *
 * <pre>{@code
 * var config = RankConfig.columns("question", "sentence", "answers").units(48);
 * var pairs = Rank.read(Path.of("pairs.csv"), config);
 * var run = Rank.of(config).train(RankData.of(pairs));
 * run.report().print();
 * var candidates = Rank.candidates("who sang?", "Clara sang", "Hugo paid");
 * run.model().predict(candidates).forEach(System.out::println);
 * run.save(Path.of("answers.carrousel"));
 * }</pre>
 */
public final class Rank extends Recipe<RankConfig, RankData, RankModel> {
  /** The recipe. */
  public static final Rank RECIPE = new Rank();

  private static final String VECTORS = "vectors";
  private static final String MEMORY = "memory";

  /** For {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of}. */
  public Rank() {
    super(
        "rank",
        "Trains a ranking of candidate answers beside BM25.",
        RankConfig.defaults(),
        Stream.concat(
                DataFiles.keys("a CSV file of pairs, or the id of a data set").stream(),
                Stream.of(
                    DataFiles.key(
                        VECTORS,
                        "word vectors; left out: words are one-hot",
                        "a text file of GloVe or word2vec, or the id of a data set")))
            .toList(),
        "pairs",
        List.of("who-did-what", "trecqa"));
  }

  /** A ranking as configured. */
  public static Training<RankConfig, RankData, RankModel> of(RankConfig config) {
    return RECIPE.with(config);
  }

  /**
   * Reads labelled candidates from a CSV file, a pair in each row.
   *
   * @throws BadInputException if a text is missing, or a label is not 0 or 1
   */
  public static Dataset<CandidateAnswer> read(Path path, RankConfig config) {
    return RankReader.read(path, config.columns(), true);
  }

  /**
   * Labelled candidates from memory.
   *
   * @param queries the question of each candidate; candidates of equal questions are ranked
   *     together
   * @param candidates texts that may answer the questions
   * @param relevant whether each candidate answers its question
   * @throws BadInputException if the numbers of questions, candidates and labels differ
   */
  public static Dataset<CandidateAnswer> data(
      List<String> queries, List<String> candidates, boolean... relevant) {
    if (queries.size() != candidates.size() || queries.size() != relevant.length) {
      throw new BadInputException(
          "%d questions, %d candidates, %d labels"
              .formatted(queries.size(), candidates.size(), relevant.length),
          "a question and a label for each candidate",
          "correct the lists");
    }
    List<CandidateAnswer> pairs = new ArrayList<>();
    for (int number = 0; number < relevant.length; number++) {
      pairs.add(
          new CandidateAnswer(
              queries.get(number),
              candidates.get(number),
              relevant[number],
              "candidate " + (number + 1)));
    }
    return Dataset.of(MEMORY, pairs);
  }

  /** Candidates of one question from memory, to be ranked. */
  public static Dataset<CandidateAnswer> candidates(String query, String... candidates) {
    return Dataset.of(
        MEMORY,
        Arrays.stream(candidates)
            .map(candidate -> new CandidateAnswer(query, candidate, false, MEMORY))
            .toList());
  }

  @Override
  public RankData read(RankConfig config, DataFiles files) {
    Setting data = files.data("a CSV file or the id of a data set");
    Optional<WordTable> vectors = files.given(VECTORS).map(setting -> vectors(files, setting));
    return new RankData(
        files.read(
            data,
            Map.of(WhoDidWhatQuestions.NAME, WhoDidWhatQuestions::generate),
            known -> withParts(data, known, config),
            path -> read(path, config),
            path -> read(path, config)),
        vectors);
  }

  private static Dataset<CandidateAnswer> withParts(
      Setting data, PublicDataset known, RankConfig config) {
    List<String> parts = List.of("train.csv", "dev.csv", "test.csv");
    if (!known.files().containsAll(parts)) {
      throw data.wrong("a data set of the files train.csv, dev.csv and test.csv");
    }
    List<Dataset<CandidateAnswer>> read =
        parts.stream()
            .map(file -> read(known.file(file), config).withName(known.id() + "/" + file))
            .toList();
    return read.get(0).withName(known.id()).validation(read.get(1)).test(read.get(2));
  }

  private static WordTable vectors(DataFiles files, Setting vectors) {
    Optional<PublicDataset> dataset = files.dataset(vectors, List.of());
    if (dataset.isPresent() && dataset.get().files().size() != 1) {
      throw vectors.wrong("a data set that is one file of word vectors");
    }
    return WordTable.read(
        dataset
            .map(known -> known.file(known.files().get(0)))
            .orElseGet(() -> files.path(vectors)));
  }

  @Override
  public String describe(RankData data) {
    return data.pairs().description("pairs");
  }

  @Override
  protected RankPreparation prepare(RankConfig config, RankData data) {
    return RankPreparation.of(config, data);
  }

  @Override
  protected RankModel load(TrainedNetwork<RankConfig> trained, BundleEntries entries) {
    return new RankModel(
        trained,
        entries.get("encoder", PairEncoder.class),
        entries.get("features", WordOverlaps.class),
        entries.get("combiner", LogisticRegression.class));
  }
}
