package org.carrousel.recipes.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.BundleEntries;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.series.CsvReader;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained classification: predicts the class of each sequence.
 *
 * <p>The network maps {@code [batch, features or tokens, time]} with a mask to {@code [batch,
 * classes]}.
 */
public final class ClassifyModel
    extends TrainedModel<ClassifyConfig, Dataset<LabelledSequence>, List<ClassPrediction>> {
  private static final int BATCH = 256;

  private final List<String> classes;
  private final SequenceEncoder encoder;
  private final double threshold;

  ClassifyModel(
      ClassifyConfig config,
      List<String> classes,
      SequenceEncoder encoder,
      double threshold,
      ComputationGraph network,
      Map<String, Object> provenance) {
    super(Classify.RECIPE, config, network, provenance);
    this.classes = List.copyOf(classes);
    this.encoder = encoder;
    this.threshold = threshold;
  }

  /** Opens a bundle of this recipe; see {@link Models#load(Path, Class)}. */
  public static ClassifyModel load(Path path) throws IOException {
    return Models.load(path, ClassifyModel.class);
  }

  /** The classes in the order of the network's outputs. */
  public List<String> classes() {
    return classes;
  }

  /** The same with a threshold of the scores of the class to find. */
  ClassifyModel withThreshold(double threshold) {
    return new ClassifyModel(config(), classes, encoder, threshold, network(), provenance());
  }

  SequenceEncoder encoder() {
    return encoder;
  }

  /**
   * Predicts the class of every sequence; known classes are not looked at.
   *
   * @throws BadInputException if the data have other features than the training part, or a text
   *     without a known token
   */
  @Override
  public List<ClassPrediction> predict(Dataset<LabelledSequence> data) {
    encoder.require(data);
    float[][] probabilities = probabilities(data.examples());
    List<ClassPrediction> predictions = new ArrayList<>();
    for (int number = 0; number < probabilities.length; number++) {
      LabelledSequence sequence = data.examples().get(number);
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
   * Predicts which groups are positive; a sequence without a group is one by itself.
   *
   * @throws BadInputException as {@link #predict} does, or if the model has no class to find
   */
  public List<GroupVerdict> verdicts(Dataset<LabelledSequence> data) {
    if (!config().ranking().hasPositive()) {
      throw new BadInputException(
          "verdicts of a model without a class to find",
          "a model that was trained with the key positive",
          "train with it, or use the predictions of sequences");
    }
    encoder.require(data);
    ScoredGroups groups = groups(data.examples());
    List<GroupVerdict> verdicts = new ArrayList<>();
    for (int group = 0; group < groups.scores().length; group++) {
      double score = groups.scores()[group];
      verdicts.add(
          new GroupVerdict(groups.names().get(group), score >= threshold, score, threshold));
    }
    return verdicts;
  }

  /** Scores groups by the class to find. */
  ScoredGroups groups(List<LabelledSequence> sequences) {
    int positive = classes.indexOf(config().ranking().positive());
    return ScoredGroups.of(
        sequences, ScoredGroups.column(probabilities(sequences), positive), config().ranking());
  }

  /** Predicts the probabilities of the classes, [sequence][class]. */
  float[][] probabilities(List<LabelledSequence> sequences) {
    SequenceExamples examples =
        new SequenceExamples(List.of(encoder.column(sequences, List.of())), List.of());
    float[][] probabilities = new float[sequences.size()][];
    for (int[] numbers : examples.batches(BATCH)) {
      MultiDataSet batch = examples.batch(numbers);
      float[][] rows =
          network()
              .output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0]
              .toFloatMatrix();
      for (int i = 0; i < numbers.length; i++) {
        probabilities[numbers[i]] = rows[i];
      }
    }
    return probabilities;
  }

  /** Number of the class with the greatest output, the first of several. */
  static int mostProbable(float[] outputs) {
    int most = 0;
    for (int label = 1; label < outputs.length; label++) {
      most = outputs[label] > outputs[most] ? label : most;
    }
    return most;
  }

  @Override
  protected String input() {
    return encoder instanceof FeatureEncoder numbers
        ? "sequences of the features " + String.join(", ", numbers.features())
        : "texts";
  }

  @Override
  protected String output() {
    return "a class and its probability for each sequence";
  }

  @Override
  protected List<String> outputs() {
    return classes;
  }

  @Override
  protected void write(BundleEntries entries) {
    entries
        .with("classes", classes)
        .with("encoder", SequenceEncoder.class, encoder)
        .with("threshold", threshold);
  }

  @Override
  public Dataset<LabelledSequence> read(Path input) {
    return ClassifyReader.read(input, config().columns(), false);
  }

  /** Predicts classes of sequences, or verdicts of groups if the model has a class to find. */
  @Override
  public String predictFileAsText(Path input, Path future) {
    return future == null && config().ranking().hasPositive()
        ? verdictsCsv(verdicts(read(input)))
        : super.predictFileAsText(input, future);
  }

  @Override
  public String csv(List<ClassPrediction> predictions) {
    StringBuilder csv = new StringBuilder("name,class,probability,unknown\n");
    for (ClassPrediction prediction : predictions) {
      csv.append(CsvReader.cell(prediction.name())).append(',');
      csv.append(CsvReader.cell(prediction.label())).append(',');
      csv.append((float) prediction.probability()).append(',');
      csv.append(prediction.unknown()).append('\n');
    }
    return csv.toString();
  }

  private static String verdictsCsv(List<GroupVerdict> verdicts) {
    StringBuilder csv = new StringBuilder("name,positive,score,threshold\n");
    for (GroupVerdict verdict : verdicts) {
      csv.append(CsvReader.cell(verdict.group()))
          .append(',')
          .append(verdict.positive())
          .append(',');
      csv.append((float) verdict.score()).append(',');
      csv.append((float) verdict.threshold()).append('\n');
    }
    return csv.toString();
  }
}
