package org.carrousel.recipes.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.BundleEntries;
import org.carrousel.recipes.api.ModelStream;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained labelling: predicts a class, or several labels, at every time step of a sequence.
 *
 * <p>The network maps {@code [batch, features, time]} with a mask to {@code [batch, labels, time]}.
 * The output of a delayed network for a time step comes that many time steps later; the features of
 * a window are those of all its time steps.
 */
public final class LabelModel
    extends TrainedModel<LabelConfig, Dataset<TaggedSequence>, List<StepPrediction>> {
  private static final int BATCH = 64;

  private final LabelEncoding encoding;

  LabelModel(
      LabelConfig config,
      LabelEncoding encoding,
      ComputationGraph network,
      Map<String, Object> provenance) {
    super(Label.RECIPE, config, network, provenance);
    this.encoding = encoding;
  }

  /** Opens a bundle of this recipe; see {@link Models#load(Path, Class)}. */
  public static LabelModel load(Path path) throws IOException {
    return Models.load(path, LabelModel.class);
  }

  /** The labels in the order of the network's outputs. */
  public List<String> labels() {
    return encoding.labels();
  }

  /** Whether any number of labels may hold at a time step; otherwise exactly one holds. */
  public boolean several() {
    return encoding.several();
  }

  LabelEncoding encoding() {
    return encoding;
  }

  /**
   * Predicts the labels of every time step.
   *
   * @throws BadInputException if the data have another number of features than the training part
   */
  @Override
  public List<StepPrediction> predict(Dataset<TaggedSequence> data) {
    encoding.scalers().require(data.name(), data.features());
    return predict(data.examples());
  }

  /** Predicts the labels of every time step of every sequence, in order. */
  List<StepPrediction> predict(List<TaggedSequence> sequences) {
    List<float[][]> probabilities = probabilities(sequences);
    List<StepPrediction> predictions = new ArrayList<>();
    for (int number = 0; number < probabilities.size(); number++) {
      String name = sequences.get(number).name();
      for (int step = 0; step < probabilities.get(number).length; step++) {
        predictions.add(
            StepPrediction.of(name, step + 1, probabilities.get(number)[step], encoding));
      }
    }
    return predictions;
  }

  /** Probabilities of the labels, [time][label] of each sequence. */
  List<float[][]> probabilities(List<TaggedSequence> sequences) {
    SequenceExamples examples =
        new SequenceExamples(List.of(encoding.inputs(sequences, config().network())), List.of());
    float[][][] probabilities = new float[sequences.size()][][];
    for (int[] numbers : examples.batches(BATCH)) {
      MultiDataSet batch = examples.batch(numbers);
      INDArray output =
          network().output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      for (int row = 0; row < numbers.length; row++) {
        float[][] rows = new float[sequences.get(numbers[row]).rows().length][];
        float[][] byTime = output.slice(row).transpose().toFloatMatrix();
        System.arraycopy(byTime, config().network().steps(), rows, 0, rows.length);
        probabilities[numbers[row]] = rows;
      }
    }
    return List.of(probabilities);
  }

  /**
   * Starts a sequence; a step is {@code [features]} in the user's units, and the answer has the
   * probability of each label, in the model's order. The answer of a delayed network belongs to the
   * time step as many steps before; the first answers belong to none.
   *
   * @throws BadInputException if the model reads backward, too, or sees a window
   */
  @Override
  public ModelStream<double[], Map<String, Float>> stream() {
    if (config().network().reading() == Reading.WINDOW) {
      throw new BadInputException(
          "a stream of a model with network: window",
          "a model that sees the whole sequence so far (network: forward)",
          "use predict with whole sequences, or train with network: forward");
    }
    return new ModelStream<>(network(), encoding.scalers()::scaled, this::byLabel);
  }

  private Map<String, Float> byLabel(float[] probabilities) {
    Map<String, Float> byLabel = new LinkedHashMap<>();
    for (int label = 0; label < probabilities.length; label++) {
      byLabel.put(labels().get(label), probabilities[label]);
    }
    return byLabel;
  }

  @Override
  protected String input() {
    return "sequences of the features " + String.join(", ", encoding.scalers().features());
  }

  @Override
  protected String output() {
    return several()
        ? "at every time step, the probability of each label"
        : "at every time step, a label and the probability of each";
  }

  @Override
  protected List<String> outputs() {
    return labels();
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("encoder", encoding);
  }

  @Override
  public Dataset<TaggedSequence> read(Path input) {
    return LabelReader.readUnlabelled(input, config());
  }

  @Override
  public String csv(List<StepPrediction> predictions) {
    return new LabelTables(this).csv(predictions);
  }
}
