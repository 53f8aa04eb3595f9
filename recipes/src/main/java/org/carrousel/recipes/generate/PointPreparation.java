package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.architecture.NextPointPredictor;
import org.carrousel.baseline.PointBaselines;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.metrics.PointErrors;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.Scores;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Prepared sequences of points.
 *
 * @param parts the split sequences, each [point][dimension]
 */
record PointPreparation(GenerateConfig config, Dataset<float[][]> data, DataSplit<float[][]> parts)
    implements DatasetPreparation<float[][], GenerateConfig, PointModel, Scores> {
  /** Number of given points of a test sequence; the model predicts the rest. */
  static final int GIVEN = 3;

  /**
   * Splits sequences; the last ones are test sequences, unless the dataset has its own test part.
   */
  static PointPreparation of(GenerateConfig config, Dataset<float[][]> data) {
    List<float[][]> all = data.examples();
    PartEnds ends = PartEnds.of(config.split(), all.size(), data);
    List<float[][]> test =
        data.test()
            .map(Dataset::examples)
            .orElseGet(() -> all.subList(ends.validation(), all.size()));
    if (ends.train() < 1 || test.isEmpty()) {
      throw new BadInputException(
          "%s: %d sequences".formatted(data.name(), all.size()),
          "enough for a training and a test part",
          "give more, or change the key split");
    }
    Stream.concat(Stream.of(data), Stream.concat(data.validation().stream(), data.test().stream()))
        .forEach(PointPreparation::requirePoints);
    List<float[][]> validation =
        data.validation()
            .map(Dataset::examples)
            .orElseGet(() -> all.subList(ends.train(), ends.validation()));
    return new PointPreparation(
        config, data, new DataSplit<>(all.subList(0, ends.train()), validation, test));
  }

  private static void requirePoints(Dataset<float[][]> data) {
    int number = 1;
    for (float[][] sequence : data.examples()) {
      if (sequence.length <= GIVEN) {
        throw new BadInputException(
            "%s: sequence %d has %d points".formatted(data.name(), number, sequence.length),
            "more than %d, of which the model is given the first %1$d".formatted(GIVEN),
            "leave it out");
      }
      number++;
    }
  }

  @Override
  public SequenceExamples train() {
    return examples(parts.train());
  }

  @Override
  public SequenceExamples validation() {
    return examples(parts.validation());
  }

  /** Creates examples: all points except the last are inputs, all except the first are labels. */
  private static SequenceExamples examples(List<float[][]> sequences) {
    float[][][] inputs = new float[sequences.size()][][];
    float[][][] labels = new float[inputs.length][][];
    for (int number = 0; number < inputs.length; number++) {
      float[][] sequence = sequences.get(number);
      inputs[number] = Arrays.copyOf(sequence, sequence.length - 1);
      labels[number] = Arrays.copyOfRange(sequence, 1, sequence.length);
    }
    return new SequenceExamples(
        List.of(new FeatureSequences(inputs)), List.of(new FeatureSequences(labels)));
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return new NextPointPredictor(data.features().size())
        .configuration(config.layers(), DataType.FLOAT, seed);
  }

  @Override
  public PointModel model(TrainedNetwork<GenerateConfig> trained) {
    return new PointModel(trained, data.features());
  }

  @Override
  public Scores scores(PointModel model) {
    return scores(model::next);
  }

  private Scores scores(PointErrors.Continuation continuation) {
    return Scores.of(PointErrors.of(parts.test(), GIVEN, continuation).metrics("test."));
  }

  @Override
  public Map<String, Scores> baselines() {
    Map<String, Scores> scores = new LinkedHashMap<>();
    PointBaselines.fit(parts.train())
        .forEach((name, baseline) -> scores.put(name, scores(baseline)));
    return scores;
  }

  @Override
  public RunReport report(Results<GenerateConfig, PointModel, Scores> results) {
    return new PointReport(this, results);
  }
}
