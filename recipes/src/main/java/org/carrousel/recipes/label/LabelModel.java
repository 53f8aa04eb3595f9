package org.carrousel.recipes.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained labelling: gives every time step of a sequence a label, or several, and is saved in one
 * bundle.
 *
 * <p>The network maps {@code [batch, features, time]} with a mask to {@code [batch, labels, time]};
 * a delayed network's answer for a time step comes that many later, and a window's features are
 * those of all its time steps.
 */
public final class LabelModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "label";

  private static final int SEQUENCES_AT_ONCE = 64;

  private final LabelConfig config;
  private final StepEncoder encoder;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  LabelModel(
      LabelConfig config,
      StepEncoder encoder,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.encoder = encoder;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public LabelConfig config() {
    return config;
  }

  /** The labels in the order of the network's outputs. */
  public List<String> labels() {
    return encoder.labels();
  }

  /** Whether any number of labels may hold at a time step; else one does. */
  public boolean several() {
    return encoder.several();
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  StepEncoder encoder() {
    return encoder;
  }

  /**
   * Labels every time step of a file.
   *
   * @throws BadInputException if the file has another number of features than the training part
   */
  public List<StepPrediction> predict(StepFile file) {
    encoder.scalers().require(file.name(), file.features());
    List<float[][]> probabilities = probabilities(file.sequences());
    List<StepPrediction> predictions = new ArrayList<>();
    for (int number = 0; number < probabilities.size(); number++) {
      for (int step = 0; step < probabilities.get(number).length; step++) {
        String name = file.sequences().get(number).name();
        predictions.add(
            StepPrediction.of(name, step + 1, probabilities.get(number)[step], encoder));
      }
    }
    return predictions;
  }

  /** Probabilities of the labels, [time][label] of each sequence. */
  List<float[][]> probabilities(List<StepSequence> sequences) {
    SequenceExamples examples =
        new SequenceExamples(List.of(encoder.inputs(sequences, config.network())), List.of());
    float[][][] probabilities = new float[sequences.size()][][];
    for (int[] numbers : examples.batches(SEQUENCES_AT_ONCE)) {
      MultiDataSet batch = examples.batch(numbers);
      INDArray output =
          network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      for (int row = 0; row < numbers.length; row++) {
        int steps = sequences.get(numbers[row]).values().length;
        probabilities[numbers[row]] = answers(output, row, steps);
      }
    }
    return List.of(probabilities);
  }

  private float[][] answers(INDArray output, int row, int steps) {
    float[][] byTime = output.slice(row).transpose().toFloatMatrix();
    float[][] answers = new float[steps][];
    System.arraycopy(byTime, config.network().steps(), answers, 0, steps);
    return answers;
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, LabelKeys.KEYS.texts(config), provenance)
        .with("encoder", encoder)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static LabelModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new LabelModel(
        LabelKeys.config(entries.config()),
        entries.get("encoder", StepEncoder.class),
        bundle.network(),
        entries.provenance());
  }
}
