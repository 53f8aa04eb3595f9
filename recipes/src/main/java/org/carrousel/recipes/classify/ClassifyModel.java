package org.carrousel.recipes.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.error.BadInputException;
import org.carrousel.metrics.ClassificationScores;
import org.carrousel.metrics.ScoredGroups;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.series.CsvWriter;
import org.carrousel.stream.ModelStream;

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
      TrainedNetwork<ClassifyConfig> trained,
      List<String> classes,
      SequenceEncoder encoder,
      double threshold) {
    super(Classify.RECIPE, trained);
    this.classes = List.copyOf(classes);
    this.encoder = encoder;
    this.threshold = threshold;
  }

  /** The classes in the order of the network's outputs. */
  public List<String> classes() {
    return classes;
  }

  /** Returns a copy with a threshold of the scores of the class to find. */
  ClassifyModel withThreshold(double threshold) {
    return new ClassifyModel(trained(), classes, encoder, threshold);
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
      int most = ClassificationScores.greatest(probabilities[number]);
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
    return config()
        .ranking()
        .groups(sequences, ScoredGroups.column(probabilities(sequences), positive));
  }

  /** Predicts the probabilities of the classes, [sequence][class]. */
  float[][] probabilities(List<LabelledSequence> sequences) {
    return trained()
        .outputs(
            encoder.column(sequences, List.of()),
            BATCH,
            (number, probabilities) -> probabilities.toFloatVector())
        .toArray(float[][]::new);
  }

  /**
   * Starts a sequence; a step is {@code [features]} in the user's units, and the answer has the
   * probability of each class for the sequence so far. A model of texts has {@link #tokenStream}.
   *
   * @throws BadInputException if the model reads backward, too, or reads texts
   */
  @Override
  public ModelStream<double[], Map<String, Float>> stream() {
    if (encoder instanceof FeatureEncoder numbers) {
      return stream(numbers.scalers()::scaled);
    }
    throw new BadInputException(
        "a stream of numbers through a model of texts", "a stream of tokens", "use tokenStream()");
  }

  /**
   * Starts a text; a step is a token, and the answer has the probability of each class for the text
   * so far.
   *
   * @throws BadInputException if the model reads backward, too, or reads numbers
   */
  public ModelStream<String, Map<String, Float>> tokenStream() {
    if (encoder instanceof TokenEncoder tokens) {
      return stream(tokens::oneHot);
    }
    throw new BadInputException(
        "a stream of tokens through a model of numbers", "a stream of numbers", "use stream()");
  }

  private <X> ModelStream<X, Map<String, Float>> stream(Function<X, float[]> input) {
    return new ModelStream<>(network(), input, outputs -> ModelStream.named(classes, outputs));
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        encoder instanceof FeatureEncoder numbers
            ? "sequences of the features " + String.join(", ", numbers.features())
            : "texts",
        "a class and its probability for each sequence",
        classes);
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
    CsvWriter csv = CsvWriter.of("name", "class", "probability", "unknown");
    predictions.forEach(p -> csv.row(p.name(), p.label(), p.probability(), p.unknown()));
    return csv.toString();
  }

  private static String verdictsCsv(List<GroupVerdict> verdicts) {
    CsvWriter csv = CsvWriter.of("name", "positive", "score", "threshold");
    verdicts.forEach(v -> csv.row(v.group(), v.positive(), v.score(), v.threshold()));
    return csv.toString();
  }
}
