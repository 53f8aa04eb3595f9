package org.carrousel.recipes.classify;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.CylinderBellFunnels;
import org.carrousel.recipes.corpora.DriveFleet;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.Sequences;

/**
 * The classify recipe: a class for a whole sequence of numbers or a text, beside its baselines.
 *
 * <p>Network: {@code [batch, features or tokens, time]} → LSTM layers, forward or bidirectional
 * (Graves and Schmidhuber 2005) → hidden states pooled over time → softmax {@code [batch,
 * classes]}. Sequences keep their lengths; batches pad and mask.
 *
 * <pre>{@code
 * var config = ClassifyConfig.defaults().entity("machine").label("state").units(32);
 * var run = Classify.of(config).train(Classify.read(Path.of("machines.csv"), config));
 * run.report().print();
 * run.model().save(Path.of("machines.carrousel"));
 * }</pre>
 */
public final class Classify
    extends Recipe<ClassifyConfig, Dataset<LabelledSequence>, ClassifyModel> {
  /** The recipe. */
  public static final Classify RECIPE = new Classify();

  private static final String DATA = "a file, a folder of text files, or the id of a data set";

  /** For {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of}. */
  public Classify() {
    super(
        "classify",
        "Trains a classification of sequences beside its baselines.",
        ClassifyConfig.defaults(),
        DataFiles.keys(DATA),
        "sequences",
        List.of("cylinder-bell-funnel", "japanese-vowels", "names", "mnist-rows", "fleet"));
  }

  /** A classification as configured. */
  public static Training<ClassifyConfig, Dataset<LabelledSequence>, ClassifyModel> of(
      ClassifyConfig config) {
    return RECIPE.with(config);
  }

  /**
   * Reads labelled sequences: a {@code .ts} file, images in the idx format, a folder of text files,
   * one for each class, or a CSV of time steps or texts. A trained model reads the same columns.
   *
   * @throws BadInputException if the file is missing or malformed, or lacks classes
   */
  public static Dataset<LabelledSequence> read(Path path, ClassifyConfig config) {
    return ClassifyReader.read(path, config.columns(), true);
  }

  /**
   * Sequences of numbers from memory.
   *
   * @param sequences [sequence][time][feature], user's units; lengths may differ
   * @param labels the class of each sequence; none for sequences to predict
   * @throws BadInputException if there are fewer or more labels than sequences, time steps differ
   *     in their number of features, or a value is not finite
   */
  public static Dataset<LabelledSequence> data(double[][][] sequences, String... labels) {
    List<String> features = Sequences.featureNames(sequences);
    Sequences.requireEach("labels", labels.length, "sequences", sequences.length);
    return Dataset.of(
            "memory",
            IntStream.range(0, sequences.length)
                .mapToObj(
                    number ->
                        new LabelledSequence(
                            Integer.toString(number + 1),
                            labels.length == 0 ? null : labels[number],
                            Sequences.toFloat(sequences[number]),
                            "memory, sequence " + (number + 1)))
                .toList())
        .withFeatures(features);
  }

  /**
   * Texts from memory.
   *
   * @param texts at least one token in each
   * @param labels the class of each text; empty for texts to predict
   * @throws BadInputException if there are fewer or more labels than texts
   */
  public static Dataset<LabelledSequence> texts(List<String> texts, List<String> labels) {
    Sequences.requireEach("labels", labels.size(), "texts", texts.size());
    return Dataset.of(
        "memory",
        IntStream.range(0, texts.size())
            .mapToObj(
                number ->
                    LabelledSequence.ofText(
                        texts.get(number),
                        labels.isEmpty() ? null : labels.get(number),
                        "memory, text " + (number + 1)))
            .toList());
  }

  @Override
  public Dataset<LabelledSequence> read(ClassifyConfig config, DataFiles files) {
    return files.read(
        files.data(DATA),
        Map.of(
            CylinderBellFunnels.NAME, CylinderBellFunnels::generate,
            DriveFleet.NAME, DriveFleet::generate),
        known -> withTestPart(training(known), config),
        path -> withTestPart(path, config),
        path -> read(path, config));
  }

  private static Dataset<LabelledSequence> withTestPart(Path path, ClassifyConfig config) {
    return read(path, config)
        .withTest(ClassifyReader.testPart(path).map(test -> read(test, config)));
  }

  /** The file with a test part beside it, the only file, or the folder of all. */
  private static Path training(PublicDataset dataset) {
    List<Path> files = dataset.files().stream().map(dataset::file).toList();
    return files.stream()
        .filter(file -> ClassifyReader.testPart(file).isPresent())
        .findFirst()
        .orElse(files.size() == 1 ? files.get(0) : dataset.folder());
  }

  @Override
  protected ClassifyPreparation prepare(ClassifyConfig config, Dataset<LabelledSequence> data) {
    return ClassifyPreparation.of(config.withColumns(data.columns(config.columns())), data);
  }

  @Override
  protected ClassifyModel load(TrainedNetwork<ClassifyConfig> trained, BundleEntries entries) {
    return new ClassifyModel(
        trained,
        Arrays.asList(entries.get("classes", String[].class)),
        entries.get("encoder", SequenceEncoder.class),
        entries.get("threshold", Double.class));
  }
}
