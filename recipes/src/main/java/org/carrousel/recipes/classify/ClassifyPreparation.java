package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.carrousel.architecture.SequenceClassifier;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.Balance;
import org.carrousel.batch.ClassWeights;
import org.carrousel.batch.Oversampling;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.VectorColumn;
import org.carrousel.metrics.ClassificationScores;
import org.carrousel.metrics.GroupScore;
import org.carrousel.metrics.RankingScores;
import org.carrousel.metrics.ScoredGroups;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HeldOut;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.SequenceContent;
import org.carrousel.recipes.data.SplitFractions;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Data of a classification, split and encoded.
 *
 * @param parts shared by all configurations that are compared
 */
record ClassifyPreparation(
    ClassifyConfig config,
    Dataset<LabelledSequence> data,
    DataSplit<LabelledSequence> parts,
    ClassLabels labels,
    SequenceEncoder encoder)
    implements DatasetPreparation<LabelledSequence, ClassifyConfig, ClassifyModel, ClassScores> {
  static ClassifyPreparation of(ClassifyConfig config, Dataset<LabelledSequence> given) {
    given.requireEach(sequence -> sequence.label() != null, LabelledSequence::place, "class");
    Dataset<LabelledSequence> data = distinctTexts(given);
    DataSplit<LabelledSequence> parts = data.split(config.split(), ClassifyPreparation::hold);
    ClassLabels labels = ClassLabels.of(parts);
    if (config.ranking().hasPositive()) {
      labels.requirePositive(config.ranking().positive(), data.name(), parts.test());
    }
    SequenceEncoder encoder = SequenceEncoder.fit(config, parts.train(), data.features());
    data.validation().ifPresent(encoder::require);
    data.test().ifPresent(encoder::require);
    return new ClassifyPreparation(config, data, parts, labels, encoder);
  }

  /** Removes repeated texts of a class, of which one could train and another test. */
  static Dataset<LabelledSequence> distinctTexts(Dataset<LabelledSequence> data) {
    if (data.test().isPresent() || !data.features().isEmpty()) {
      return data;
    }
    record Labelled(SequenceContent content, String label) {}
    Set<Labelled> seen = new HashSet<>();
    List<LabelledSequence> distinct =
        data.examples().stream()
            .filter(s -> seen.add(new Labelled(s.content(), s.label())))
            .toList();
    List<String> notes = new ArrayList<>(data.notes());
    int repeated = data.examples().size() - distinct.size();
    if (repeated > 0) {
      notes.add(repeated + " texts left out that came before with the same class");
    }
    return data.withExamples(distinct).withNotes(notes);
  }

  /** Holds out a share of each class; a group counts for the set of its sequences' classes. */
  static HeldOut<LabelledSequence> hold(List<LabelledSequence> sequences, double share) {
    IdentityHashMap<LabelledSequence, Object> groups = new IdentityHashMap<>();
    Map<Object, Set<String>> labels = new HashMap<>();
    for (LabelledSequence sequence : sequences) {
      Object group = sequence.group().isEmpty() ? (Object) groups.size() : sequence.group();
      groups.put(sequence, group);
      labels.computeIfAbsent(group, key -> new TreeSet<>()).add(sequence.label());
    }
    return SplitFractions.hold(sequences, groups::get, s -> labels.get(groups.get(s)), share);
  }

  @Override
  public SequenceExamples train() {
    SequenceExamples examples =
        examples(parts.train(), config.sampling().augmentation().augmentations());
    return config.sampling().balance() == Balance.OVERSAMPLING
        ? examples.order(new Oversampling(labels.numbers(parts.train())))
        : examples;
  }

  @Override
  public SequenceExamples validation() {
    return examples(parts.validation(), List.of());
  }

  private SequenceExamples examples(
      List<LabelledSequence> sequences, List<Augmentation> augmentations) {
    double[] numbers = Arrays.stream(labels.numbers(sequences)).asDoubleStream().toArray();
    return new SequenceExamples(
        List.of(encoder.column(sequences, augmentations)), List.of(VectorColumn.of(numbers)));
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    int[] counts = ClassWeights.counts(labels.count(), labels.numbers(parts.train()));
    List<Double> weights =
        config.sampling().balance() == Balance.WEIGHTS
            ? Arrays.stream(ClassWeights.balanced(counts)).boxed().toList()
            : List.of();
    return new SequenceClassifier(encoder.inputs(), labels.count())
        .configuration(config.network(), weights, DataType.FLOAT, seed);
  }

  @Override
  public ClassifyModel model(TrainedNetwork<ClassifyConfig> trained) {
    ClassifyModel model = new ClassifyModel(trained, labels.classes(), encoder, Double.NaN);
    return config.ranking().hasPositive()
        ? model.withThreshold(RankingScores.threshold(model.groups(parts.validation())))
        : model;
  }

  @Override
  public ClassScores scores(ClassifyModel model) {
    return scores(model::probabilities, true);
  }

  @Override
  public Map<String, ClassScores> baselines() {
    Map<String, ClassScores> scores = new LinkedHashMap<>();
    ClassifyBaselines.fit(encoder, parts, labels)
        .forEach((name, baseline) -> scores.put(name, scores(baseline, false)));
    return scores;
  }

  private ClassScores scores(
      Function<List<LabelledSequence>, float[][]> classifier, boolean probabilities) {
    float[][] outputs = classifier.apply(parts.test());
    ClassificationScores scores = new ClassificationScores(labels.count(), probabilities);
    int[] truth = labels.numbers(parts.test());
    for (int number = 0; number < truth.length; number++) {
      scores.add(truth[number], outputs[number]);
    }
    Map<GroupScore, RankingScores> rankings =
        config.ranking().hasPositive()
            ? rankings(classifier.apply(parts.validation()), outputs)
            : Map.of();
    return new ClassScores(
        outputs, scores, Optional.ofNullable(rankings.get(config.ranking().verdict())), rankings);
  }

  private Map<GroupScore, RankingScores> rankings(float[][] validation, float[][] test) {
    int positive = labels.classes().indexOf(config.ranking().positive());
    double[] held = ScoredGroups.column(validation, positive);
    double[] tested = ScoredGroups.column(test, positive);
    Map<GroupScore, RankingScores> rankings = new EnumMap<>(GroupScore.class);
    for (GroupScore verdict : GroupScore.values()) {
      RankingOptions options = config.ranking().withVerdict(verdict);
      rankings.put(
          verdict,
          RankingScores.of(
              options.groups(parts.validation(), held), options.groups(parts.test(), tested)));
    }
    return rankings;
  }

  @Override
  public Map<String, ClassifyPreparation> compared() {
    Map<String, ClassifyPreparation> compared = new LinkedHashMap<>();
    config
        .compare()
        .forEach(
            (name, sampling) ->
                compared.put(
                    name,
                    new ClassifyPreparation(
                        config.withSampling(sampling).withCompare(Map.of()),
                        data,
                        parts,
                        labels,
                        encoder)));
    return compared;
  }

  @Override
  public RunReport report(Results<ClassifyConfig, ClassifyModel, ClassScores> results) {
    return new ClassifyReport(this, results);
  }
}
