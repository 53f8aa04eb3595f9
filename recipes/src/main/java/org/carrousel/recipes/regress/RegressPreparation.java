package org.carrousel.recipes.regress;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.SequenceRegressor;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.VectorColumn;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HoldOutRule;
import org.carrousel.recipes.data.MeasuredSequence;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Data of a regression, split and encoded.
 *
 * @param testWindows test windows, at every time step with a number
 */
record RegressPreparation(
    RegressConfig config,
    Dataset<MeasuredSequence> data,
    DataSplit<MeasuredSequence> parts,
    Encoding encoding,
    MeasuredWindows trainWindows,
    MeasuredWindows validationWindows,
    MeasuredWindows testWindows)
    implements DatasetPreparation<MeasuredSequence, RegressConfig, RegressModel, RegressScores> {
  static RegressPreparation of(RegressConfig config, Dataset<MeasuredSequence> data) {
    data.requireEach(MeasuredSequence::hasTarget, MeasuredSequence::place, "number to predict");
    DataSplit<MeasuredSequence> parts =
        data.split(config.split(), HoldOutRule.by(MeasuredSequence::name));
    int length = config.window().length();
    int stride = config.window().stride();
    MeasuredWindows train = MeasuredWindows.known(parts.train(), length, stride);
    Encoding encoding =
        Encoding.fit(config.scaling(), parts.train(), data.features(), train.targets(config.cap()));
    data.test().ifPresent(test -> encoding.features().require(test.name(), test.features()));
    return new RegressPreparation(
        config,
        data,
        parts,
        encoding,
        train,
        MeasuredWindows.known(parts.validation(), length, stride),
        MeasuredWindows.known(parts.test(), length, 1));
  }

  @Override
  public SequenceExamples train() {
    return examples(trainWindows);
  }

  @Override
  public SequenceExamples validation() {
    return examples(validationWindows);
  }

  private SequenceExamples examples(MeasuredWindows windows) {
    double[] targets =
        Arrays.stream(windows.targets(config.cap()))
            .map(t -> (t - encoding.target().mean()) / encoding.target().deviation())
            .toArray();
    return new SequenceExamples(
        List.of(new FeatureSequences(windows.scaled(encoding.features()))),
        List.of(VectorColumn.of(targets)));
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return new SequenceRegressor(encoding.features().features().size(), 1)
        .configuration(config.network(), DataType.FLOAT, seed);
  }

  @Override
  public RegressModel model(TrainedNetwork<RegressConfig> trained) {
    return new RegressModel(trained, encoding);
  }

  @Override
  public RegressScores scores(RegressModel model) {
    return RegressScores.of(
        testWindows.targets(), model.predict(testWindows), config.columns().remainingLife());
  }

  @Override
  public Map<String, RegressScores> baselines() {
    return new RegressBaselines(trainWindows, validationWindows, testWindows)
        .measured(encoding.features(), config);
  }

  @Override
  public RunReport report(Results<RegressConfig, RegressModel, RegressScores> results) {
    return new RegressReport(this, results);
  }
}
