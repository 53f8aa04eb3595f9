package org.carrousel.recipes.regress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FileUse;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.series.CsvWriter;
import org.carrousel.stream.ModelStream;

/**
 * A trained regression: predicts the number at the end of each sequence.
 *
 * <p>The network maps {@code [batch, features, time]} with a mask to {@code [batch, 1]}.
 */
public final class RegressModel
    extends TrainedModel<RegressConfig, Dataset<MeasuredSequence>, List<NumberPrediction>> {
  private static final int BATCH = 256;

  private final Encoding encoding;

  RegressModel(TrainedNetwork<RegressConfig> trained, Encoding encoding) {
    super(Regress.RECIPE, trained);
    this.encoding = encoding;
  }

  Encoding encoding() {
    return encoding;
  }

  /**
   * Predicts the number of every sequence, as of its last time step.
   *
   * @throws BadInputException if the data have other features than the training part
   */
  @Override
  public List<NumberPrediction> predict(Dataset<MeasuredSequence> data) {
    encoding.features().require(data.name(), data.features());
    double[] values = predict(MeasuredWindows.last(data.examples(), config().window().length()));
    List<NumberPrediction> predictions = new ArrayList<>();
    for (int number = 0; number < values.length; number++) {
      predictions.add(new NumberPrediction(data.examples().get(number).name(), values[number]));
    }
    return predictions;
  }

  /** Predicts the numbers of windows, user's units. */
  double[] predict(MeasuredWindows windows) {
    FeatureSequences inputs = new FeatureSequences(windows.scaled(encoding.features()));
    return trained().outputs(inputs, BATCH, (number, output) -> output.getDouble(0)).stream()
        .mapToDouble(this::unscaled)
        .toArray();
  }

  /**
   * Starts a sequence; a step is {@code [features]} in the user's units, and the answer is the
   * number as of that step.
   *
   * @throws BadInputException if the model reads backward, too, or sees a window only
   */
  @Override
  public ModelStream<double[], Double> stream() {
    if (config().window().length() > 0) {
      throw new BadInputException(
          "a stream of a model with window: " + config().window().length(),
          "a model that sees the whole sequence so far (window: 0)",
          "use predict with the last time steps, or train with window: 0");
    }
    return new ModelStream<>(
        network(), encoding.features()::scaled, outputs -> unscaled(outputs[0]));
  }

  private double unscaled(double output) {
    return encoding.target().mean() + encoding.target().deviation() * output;
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "sequences of the features " + String.join(", ", encoding.features().features()),
        "a number for each sequence, as of its last time step",
        List.of(config().columns().quantity()));
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("encoding", encoding);
  }

  @Override
  public Dataset<MeasuredSequence> read(Path input) {
    return RegressReader.read(input, config().columns(), FileUse.PREDICTION);
  }

  @Override
  public String csv(List<NumberPrediction> predictions) {
    CsvWriter csv = CsvWriter.of("name", "prediction");
    predictions.forEach(prediction -> csv.row(prediction.name(), prediction.value()));
    return csv.toString();
  }
}
