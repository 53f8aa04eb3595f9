package org.carrousel.recipes.regress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.DampedSines;
import org.carrousel.recipes.corpora.Turbofans;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FileUse;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.recipes.data.Sequences;

/**
 * The regress recipe: a number for a whole sequence, or the life that remains at a time step,
 * beside its baselines (Zheng et al. 2017, "Long short-term memory network for remaining useful
 * life estimation").
 *
 * <p>Network: {@code [batch, features, time]} → LSTM layers → hidden states pooled over time →
 * {@code [batch, 1]}. Sequences keep their lengths, or are seen through windows; batches pad and
 * mask.
 *
 * <pre>{@code
 * var config = RegressConfig.defaults().entity("engine").remainingLife().units(32);
 * var run = Regress.of(config).train(Regress.read(Path.of("engines.csv"), config));
 * run.report().print();
 * run.model().save(Path.of("engines.carrousel"));
 * }</pre>
 */
public final class Regress extends Recipe<RegressConfig, Dataset<MeasuredSequence>, RegressModel> {
  /** The recipe. */
  public static final Regress RECIPE = new Regress();

  /** For {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of}. */
  public Regress() {
    super(
        "regress",
        "Trains a regression of sequences beside its baselines.",
        RegressConfig.defaults(),
        DataFiles.keys("a CSV file, a file of C-MAPSS, or the id of a data set"),
        "sequences",
        List.of("damped-sines", "fd001"));
  }

  /** A regression as configured. */
  public static Training<RegressConfig, Dataset<MeasuredSequence>, RegressModel> of(
      RegressConfig config) {
    return RECIPE.with(config);
  }

  /** Reads sequences and their numbers from a file. */
  public static Dataset<MeasuredSequence> read(Path path, RegressConfig config) {
    return RegressReader.read(path, config.columns(), FileUse.TRAINING);
  }

  /**
   * Sequences from memory, each with one number.
   *
   * @param sequences [sequence][time][feature], user's units; lengths may differ
   * @param targets the number of each sequence; none for sequences to predict
   * @throws BadInputException if there are fewer or more numbers than sequences, time steps differ
   *     in their number of features, or a value is not finite
   */
  public static Dataset<MeasuredSequence> data(double[][][] sequences, double... targets) {
    List<String> features = Sequences.featureNames(sequences);
    Sequences.requireEach("numbers", targets.length, "sequences", sequences.length);
    List<MeasuredSequence> examples = new ArrayList<>();
    for (int number = 0; number < sequences.length; number++) {
      String name = Integer.toString(number + 1);
      double target = targets.length == 0 ? Double.NaN : targets[number];
      examples.add(MeasuredSequence.of(name, sequences[number], target));
    }
    return Dataset.of("memory", examples).withFeatures(features);
  }

  @Override
  public Dataset<MeasuredSequence> read(RegressConfig config, DataFiles files) {
    Setting data = files.data("a CSV file or the id of a data set");
    return files.read(
        data,
        Map.of(DampedSines.NAME, DampedSines::generate),
        known -> withTestPart(training(data, known), config),
        path -> withTestPart(path, config),
        path -> RegressReader.read(path, config.columns(), FileUse.TEST));
  }

  private static Dataset<MeasuredSequence> withTestPart(Path path, RegressConfig config) {
    return read(path, config)
        .withTest(
            Turbofans.testPart(path)
                .map(test -> RegressReader.read(test, config.columns(), FileUse.TEST)));
  }

  /** The file with a test part beside it, or the only one. */
  private static Path training(Setting data, PublicDataset dataset) {
    List<Path> files = dataset.files().stream().map(dataset::file).toList();
    return files.stream()
        .filter(file -> files.size() == 1 || Turbofans.testPart(file).isPresent())
        .findFirst()
        .orElseThrow(() -> data.wrong("a data set of sequences; this one has " + dataset.files()));
  }

  @Override
  protected RegressPreparation prepare(RegressConfig config, Dataset<MeasuredSequence> data) {
    return RegressPreparation.of(config.withColumns(data.columns(config.columns())), data);
  }

  @Override
  protected RegressModel load(TrainedNetwork<RegressConfig> trained, BundleEntries entries) {
    return new RegressModel(trained, entries.get("encoding", Encoding.class));
  }
}
