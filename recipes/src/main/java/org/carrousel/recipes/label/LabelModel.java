package org.carrousel.recipes.label;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.LabellerKind;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.stream.ModelStream;

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

  LabelModel(TrainedNetwork<LabelConfig> trained, LabelEncoding encoding) {
    super(Label.RECIPE, trained);
    this.encoding = encoding;
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
    int delay = config().network().steps();
    return trained()
        .outputs(
            encoding.inputs(sequences, config().network()),
            BATCH,
            (number, output) ->
                Arrays.copyOfRange(
                    output.transpose().toFloatMatrix(),
                    delay,
                    delay + sequences.get(number).rows().length));
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
    if (config().network().reading() == LabellerKind.WINDOW) {
      throw new BadInputException(
          "a stream of a model with network: window",
          "a model that sees the whole sequence so far (network: forward)",
          "use predict with whole sequences, or train with network: forward");
    }
    return new ModelStream<>(
        network(), encoding.scalers()::scaled, outputs -> ModelStream.named(labels(), outputs));
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "sequences of the features " + String.join(", ", encoding.scalers().features()),
        several()
            ? "at every time step, the probability of each label"
            : "at every time step, a label and the probability of each",
        labels());
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
