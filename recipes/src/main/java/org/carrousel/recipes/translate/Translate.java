package org.carrousel.recipes.translate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.GeneratedSums;
import org.carrousel.recipes.corpora.PronunciationDictionary;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;

/**
 * Translate recipe: converts token sequences to token sequences and is compared with baselines.
 *
 * <p>Network: source tokens {@code [batch, 1, source time]} → LSTM or GRU layers, whose final state
 * is the decoder's initial state (Sutskever, Vinyals and Le 2014) or also an input of each of its
 * steps (Cho et al. 2014) → with the target's tokens so far {@code [batch, 1, time]}, layers that
 * may attend to all states of the source (Bahdanau, Cho and Bengio 2015; Luong, Pham and Manning
 * 2015) → softmax {@code [batch, target tokens, time]}. Decoding is by greedy or beam search; the
 * models of several seeds are also evaluated as an ensemble.
 *
 * <pre>{@code
 * var config = TranslateConfig.columns("written", "iso").units(64);
 * var run = Translate.of(config).train(Translate.read(Path.of("dates.csv"), config));
 * run.report().print();
 * run.model().predict(Translate.sources("3 May 2011")).forEach(System.out::println);
 * run.save(Path.of("dates.carrousel"));
 * }</pre>
 */
public final class Translate
    extends Recipe<TranslateConfig, Dataset<SentencePair>, TranslateModel> {
  /** The instance of the recipe. */
  public static final Translate RECIPE = new Translate();

  private static final String MEMORY = "memory";
  private static final String DATA =
      "a table, a folder of parallel files, a dictionary, or the id of a data set";

  /**
   * Constructor for {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of} instead.
   */
  public Translate() {
    super(
        "translate",
        "Trains a translation of sequences beside its baselines.",
        TranslateConfig.defaults(),
        DataFiles.keys(DATA),
        "pairs",
        List.of("sums", "cmudict", "multi30k"));
  }

  /** Returns the training of a translation with a configuration. */
  public static Training<TranslateConfig, Dataset<SentencePair>, TranslateModel> of(
      TranslateConfig config) {
    return RECIPE.with(config);
  }

  /**
   * Reads pairs from a table, {@code .csv} or {@code .tsv}; a dictionary, {@code .dict}; or a
   * folder of parallel files, {@code train.SOURCE} and {@code train.TARGET}.
   *
   * @throws BadInputException if a file or column is missing, or a cell is empty
   */
  public static Dataset<SentencePair> read(Path path, TranslateConfig config) {
    return new PairReader(config.columns()).read(path);
  }

  /**
   * Creates a dataset from pairs in memory. A source may occur several times, with different
   * targets.
   *
   * @param sources at least one text
   * @param targets a translation of each source
   * @throws BadInputException if there are no sources, or the numbers of sources and targets differ
   */
  public static Dataset<SentencePair> pairs(List<String> sources, List<String> targets) {
    if (sources.isEmpty() || sources.size() != targets.size()) {
      throw new BadInputException(
          "%d sources, %d targets".formatted(sources.size(), targets.size()),
          "at least one source, and a target for each",
          "correct the lists");
    }
    return Dataset.of(
        MEMORY,
        IntStream.range(0, sources.size())
            .mapToObj(i -> pair(sources.get(i), List.of(targets.get(i)), i))
            .toList());
  }

  /** Creates a dataset from sources in memory, for prediction. */
  public static Dataset<SentencePair> sources(String... sources) {
    return Dataset.of(
        MEMORY,
        IntStream.range(0, sources.length).mapToObj(i -> pair(sources[i], List.of(), i)).toList());
  }

  private static SentencePair pair(String source, List<String> targets, int number) {
    return new SentencePair(source, targets, "source " + (number + 1));
  }

  @Override
  public Dataset<SentencePair> read(TranslateConfig config, DataFiles files) {
    return files.read(
        files.data(DATA),
        Map.of(GeneratedSums.NAME, GeneratedSums::generate),
        known -> read(path(known), config),
        path -> read(path, config),
        path -> read(path, config));
  }

  /** Returns the dictionary of a data set, or its folder if it has none. */
  private static Path path(PublicDataset dataset) {
    return dataset.files().stream()
        .filter(PronunciationDictionary::matches)
        .findFirst()
        .map(dataset::file)
        .orElse(dataset.folder());
  }

  @Override
  protected TranslatePreparation prepare(TranslateConfig config, Dataset<SentencePair> data) {
    return TranslatePreparation.of(config, data);
  }

  @Override
  protected TranslateModel load(TrainedNetwork<TranslateConfig> trained, BundleEntries entries) {
    return new TranslateModel(
        trained, entries.get("encoder", PairEncoder.class).withOptions(trained.config().texts()));
  }
}
