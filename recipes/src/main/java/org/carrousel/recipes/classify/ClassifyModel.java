package org.carrousel.recipes.classify;

import com.fasterxml.jackson.core.type.TypeReference;
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
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained classification: takes sequences for a class each, and is saved in one bundle.
 *
 * <p>The network maps {@code [batch, features or tokens, time]} with a mask to {@code [batch,
 * classes]}.
 */
public final class ClassifyModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "classify";

  private static final int SEQUENCES_AT_ONCE = 256;

  private final ClassifyConfig config;
  private final List<String> classes;
  private final Encoder encoder;
  private final double threshold;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  ClassifyModel(
      ClassifyConfig config,
      List<String> classes,
      Encoder encoder,
      double threshold,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.classes = List.copyOf(classes);
    this.encoder = encoder;
    this.threshold = threshold;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public ClassifyConfig config() {
    return config;
  }

  /** The classes in the order of the network's outputs. */
  public List<String> classes() {
    return classes;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  /** The same with a threshold of the scores of the class that is looked for. */
  ClassifyModel threshold(double threshold) {
    return new ClassifyModel(config, classes, encoder, threshold, network, provenance);
  }

  Encoder encoder() {
    return encoder;
  }

  /**
   * Takes every sequence of a file for a class.
   *
   * @throws BadInputException if the file has other features than the training part, or a text of
   *     which no token is known
   */
  public List<ClassPrediction> predict(SequenceFile file) {
    encoder.require(file);
    float[][] probabilities = probabilities(file.sequences());
    List<ClassPrediction> predictions = new ArrayList<>();
    for (int number = 0; number < probabilities.length; number++) {
      LabelledSequence sequence = file.sequences().get(number);
      int most = mostProbable(probabilities[number]);
      predictions.add(
          new ClassPrediction(
              sequence.name(),
              classes.get(most),
              probabilities[number][most],
              encoder instanceof TokenEncoder tokens ? tokens.unknown(sequence) : 0));
    }
    return predictions;
  }

  /**
   * Judges every group of a file, or every sequence that is in none.
   *
   * @throws BadInputException as {@link #predict} does, or if the model looks for no class
   */
  public List<GroupVerdict> verdicts(SequenceFile file) {
    if (!config.ranking().asked()) {
      throw new BadInputException(
          "verdicts of a classification that looks for no class",
          "a model that was trained with the key positive",
          "train with it, or take the predictions of sequences");
    }
    encoder.require(file);
    int positive = classes.indexOf(config.ranking().positive());
    ScoredGroups groups =
        ScoredGroups.of(
            file.sequences(),
            ClassifyTraining.column(probabilities(file.sequences()), positive),
            config.ranking());
    List<GroupVerdict> verdicts = new ArrayList<>();
    for (int group = 0; group < groups.scores().length; group++) {
      double score = groups.scores()[group];
      verdicts.add(
          new GroupVerdict(groups.names().get(group), score >= threshold, score, threshold));
    }
    return verdicts;
  }

  /** Probabilities of the classes, [sequence][class]. */
  float[][] probabilities(List<LabelledSequence> sequences) {
    SequenceExamples examples =
        new SequenceExamples(List.of(encoder.part(sequences, List.of())), List.of());
    float[][] probabilities = new float[sequences.size()][];
    for (int[] numbers : examples.batches(SEQUENCES_AT_ONCE)) {
      MultiDataSet batch = examples.batch(numbers);
      float[][] rows =
          network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0]
              .toFloatMatrix();
      for (int i = 0; i < numbers.length; i++) {
        probabilities[numbers[i]] = rows[i];
      }
    }
    return probabilities;
  }

  /** The number of the class with the greatest probability, the first of several. */
  static int mostProbable(float[] probabilities) {
    int most = 0;
    for (int label = 1; label < probabilities.length; label++) {
      most = probabilities[label] > probabilities[most] ? label : most;
    }
    return most;
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, ClassifyKeys.KEYS.texts(config), provenance)
        .with("classes", classes)
        .with("encoder", Encoder.class, encoder)
        .with("threshold", threshold)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static ClassifyModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new ClassifyModel(
        ClassifyKeys.config(entries.config()),
        entries.get("classes", new TypeReference<List<String>>() {}),
        entries.get("encoder", Encoder.class),
        entries.get("threshold", Double.class),
        bundle.network(),
        entries.provenance());
  }
}
