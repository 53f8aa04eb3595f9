package org.carrousel.recipes.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.LabellerDesign;
import org.carrousel.architecture.LabellerKind;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HoldOutRule;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/** Data of a labelling, split and encoded. */
record LabelPreparation(
    LabelConfig config,
    Dataset<TaggedSequence> data,
    DataSplit<TaggedSequence> parts,
    LabelEncoding encoding)
    implements DatasetPreparation<TaggedSequence, LabelConfig, LabelModel, LabelScores> {
  static LabelPreparation of(LabelConfig config, Dataset<TaggedSequence> data) {
    data.requireEach(TaggedSequence::isTagged, TaggedSequence::place, "label");
    DataSplit<TaggedSequence> parts =
        data.split(config.split(), HoldOutRule.by(TaggedSequence::name));
    return new LabelPreparation(
        config, data, parts, LabelEncoding.fit(config.scaling(), data, parts));
  }

  @Override
  public SequenceExamples train() {
    return encoding.examples(parts.train(), config.network());
  }

  @Override
  public SequenceExamples validation() {
    return encoding.examples(parts.validation(), config.network());
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return config
        .network()
        .configuration(encoding.features(), encoding.labels().size(), encoding.objective(), seed);
  }

  @Override
  public LabelModel model(TrainedNetwork<LabelConfig> trained) {
    return new LabelModel(trained, encoding);
  }

  @Override
  public LabelScores scores(LabelModel model) {
    return LabelScores.of(encoding, parts.test(), model.probabilities(parts.test()));
  }

  @Override
  public Map<String, LabelScores> baselines() {
    return LabelBaselines.measured(encoding, parts);
  }

  /**
   * With {@code compare}: networks of about as many weights, in the order of the paper's results.
   */
  @Override
  public Map<String, LabelPreparation> compared() {
    Map<String, LabelPreparation> compared = new LinkedHashMap<>();
    if (config.compare()) {
      LabellerDesign own = config.network();
      int features = encoding.features();
      int labels = encoding.labels().size();
      LabellerDesign forward = own.withReading(LabellerKind.FORWARD);
      for (LabellerDesign other : List.of(forward, forward.withDelay(0), own.asWindow())) {
        LabellerDesign design = other.ofSize(own.parameters(features, labels), features, labels);
        compared.put(
            design.title(),
            new LabelPreparation(
                config.withCompare(false).withNetwork(design), data, parts, encoding));
      }
    }
    return compared;
  }

  /** Cross-entropy of a time step. */
  @Override
  public TrainingResult reported(TrainingResult training) {
    return training.perUnit(parts.train(), parts.validation(), sequence -> sequence.rows().length);
  }

  @Override
  public RunReport report(Results<LabelConfig, LabelModel, LabelScores> results) {
    return new LabelReport(this, results);
  }
}
