package org.carrousel.recipes.regress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained regression: gives a number to the end of a sequence, and is saved in one bundle.
 *
 * <p>The network maps {@code [batch, features, time]} with a mask to {@code [batch, 1]}.
 */
public final class RegressModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "regress";

  private static final int WINDOWS_AT_ONCE = 256;

  private final RegressConfig config;
  private final Encoding encoding;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  RegressModel(
      RegressConfig config,
      Encoding encoding,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.encoding = encoding;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public RegressConfig config() {
    return config;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  Encoding encoding() {
    return encoding;
  }

  /**
   * Gives a number to every sequence of a file, as of its last time step.
   *
   * @throws BadInputException if the file has other features than the training part
   */
  public List<NumberPrediction> predict(MeasuredFile file) {
    encoding.features().require(file.name(), file.features());
    double[] values = predict(MeasuredWindows.last(file.sequences(), config.window().length()));
    List<NumberPrediction> predictions = new ArrayList<>();
    for (int number = 0; number < values.length; number++) {
      predictions.add(new NumberPrediction(file.sequences().get(number).name(), values[number]));
    }
    return predictions;
  }

  /** Numbers of windows, user's units. */
  double[] predict(MeasuredWindows windows) {
    SequenceExamples examples =
        new SequenceExamples(
            List.of(new FeatureSequences(windows.scaled(encoding.features()))), List.of());
    double[] predictions = new double[examples.size()];
    for (int[] numbers : examples.batches(WINDOWS_AT_ONCE)) {
      MultiDataSet batch = examples.batch(numbers);
      double[] outputs =
          network
              .output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0]
              .reshape(numbers.length)
              .toDoubleVector();
      for (int i = 0; i < numbers.length; i++) {
        predictions[numbers[i]] =
            encoding.target().mean() + encoding.target().deviation() * outputs[i];
      }
    }
    return predictions;
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, RegressKeys.KEYS.texts(config), provenance)
        .with("encoding", encoding)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static RegressModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new RegressModel(
        RegressKeys.config(entries.config()),
        entries.get("encoding", Encoding.class),
        bundle.network(),
        entries.provenance());
  }
}
