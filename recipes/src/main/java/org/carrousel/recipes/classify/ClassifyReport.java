package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.config.Setting;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.GroupScore;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Confusions;
import org.carrousel.report.Measure;
import org.carrousel.report.MeasureTable;
import org.carrousel.report.Report;

/** Report of a classification. */
record ClassifyReport(
    ClassifyPreparation prepared, Results<ClassifyConfig, ClassifyModel, ClassScores> results)
    implements RunReport {
  private static final int MISTAKES_SHOWN = 10;
  private static final double POOR_ACCURACY = .5;
  private static final List<Measure> OF_CLASSES =
      List.of(
          Measure.higher("test.accuracy", "accuracy").poor(POOR_ACCURACY),
          Measure.higher("test.macro_f1", "macro F1"),
          Measure.lower("test.log_loss", "log loss"));
  private static final List<Measure> OF_RANKING =
      List.of(
          Measure.higher("test.pr_auc", "PR-AUC"),
          Measure.higher("validation.pr_auc", "PR-AUC, validation"),
          Measure.higher("test.roc_auc", "ROC-AUC"),
          Measure.higher("test.precision", "precision"),
          Measure.higher("test.recall", "recall"));

  @Override
  public Report report() {
    ReportComposer<ClassifyConfig> composer =
        new ReportComposer<>(Classify.RECIPE, results)
            .title(
                "Classes of " + results.source().name(),
                "%d classes; %s.".formatted(classes().size(), prepared.parts().sizes("sequences")))
            .comparison(comparison());
    if (ranking().hasPositive()) {
      composer.section("Ranking by the class " + ranking().positive(), List.of(verdicts()));
    }
    return composer
        .section("True and predicted classes", confusion())
        .data(data(), dataBlocks())
        .training("cross entropy (nats per sequence)")
        .prediction(
            "The bundle model.carrousel holds the network, the classes and the scalers or the"
                + " vocabulary. It takes files of the kind it was trained on; classes in them"
                + " are ignored.",
            "FILE",
            "model.%s(model.read(Path.of(\"FILE\"))).forEach(System.out::println);"
                .formatted(ranking().hasPositive() ? "verdicts" : "predict"))
        .compose();
  }

  private Comparison comparison() {
    List<Measure> measures = new ArrayList<>(ranking().hasPositive() ? OF_RANKING : List.of());
    measures.addAll(OF_CLASSES);
    String note =
        "Macro F1 is the mean of the classes' F1, whatever their size; log loss is in nats.";
    if (ranking().hasPositive()) {
      note += " Each threshold for precision and recall has the best F1 on validation.";
    }
    Comparison comparison = Comparison.of("classifier", "LSTM", measures).note(note);
    for (var other : results.compared().entrySet()) {
      comparison =
          comparison.part("LSTM, compared: " + other.getKey(), Results.mean(other.getValue()));
    }
    return comparison;
  }

  /** Measures of the ranking by each verdict, the mean over the seeds. */
  private Block verdicts() {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    for (GroupScore verdict : GroupScore.values()) {
      rows.put(
          Setting.name(verdict), results.mean(scores -> scores.rankings().get(verdict).metrics()));
    }
    String note =
        "How the probabilities of a group's sequences become its score; the job's verdict is"
            + " emphasised. Positive are %d test groups; a sequence without a group is one by itself.";
    return new MeasureTable("verdict of a group", OF_RANKING)
        .block(
            rows,
            List.of(GroupScore.values()).indexOf(ranking().verdict()),
            note.formatted(results.scores().ranking().orElseThrow().positives()));
  }

  private List<Block> confusion() {
    List<Block> blocks =
        new ArrayList<>(
            new Confusions(results.scores().matrix(), classes())
                .blocks("class", "predicted instead"));
    blocks.add(mistakes());
    return blocks;
  }

  /** The wrong predictions with the highest probabilities. */
  private Block mistakes() {
    ClassScores scores = results.scores();
    int[] predictions = scores.predictions();
    List<List<String>> rows =
        IntStream.range(0, predictions.length)
            .filter(n -> !classes().get(predictions[n]).equals(prepared.test().get(n).label()))
            .boxed()
            .sorted(Comparator.comparingDouble(n -> -scores.outputs()[n][predictions[n]]))
            .limit(MISTAKES_SHOWN)
            .map(
                n ->
                    List.of(
                        prepared.test().get(n).name(),
                        prepared.test().get(n).label(),
                        classes().get(predictions[n]),
                        Numbers.text(scores.outputs()[n][predictions[n]], 3)))
            .toList();
    return rows.isEmpty()
        ? new Block.Text("Every test sequence has its class predicted.")
        : Block.DataTable.of(
            List.of("sequence", "class", "prediction", "probability"),
            rows,
            "Wrong predictions with the highest probabilities.");
  }

  private List<String> data() {
    var lengths =
        prepared.parts().train().stream().mapToInt(prepared.encoder()::steps).summaryStatistics();
    return List.of(
        "a time step", prepared.encoder().description(), "time steps", Numbers.text(lengths));
  }

  private List<Block> dataBlocks() {
    List<Block> blocks = new ArrayList<>();
    prepared.data().allNotes().forEach(note -> blocks.add(new Block.Text(note)));
    blocks.add(classTable());
    if (prepared.encoder() instanceof FeatureEncoder features) {
      blocks.add(
          Block.Figure.of(
              ClassFigures.examples(
                  prepared.parts().train(), classes(), features.features().get(0))));
    }
    return blocks;
  }

  private Block classTable() {
    List<List<String>> rows =
        classes().stream()
            .map(
                label ->
                    List.of(
                        label,
                        count(prepared.parts().train(), label),
                        count(prepared.parts().validation(), label),
                        count(prepared.test(), label)))
            .toList();
    return Block.DataTable.of(
        List.of("class", "train", "validation", "test"),
        rows,
        "Scalers and vocabulary were fitted on train alone.");
  }

  private static String count(List<LabelledSequence> part, String label) {
    return Numbers.text(part.stream().filter(sequence -> sequence.label().equals(label)).count());
  }

  @Override
  public Map<String, String> tables() {
    return new ClassTables(prepared, results).tables();
  }

  private List<String> classes() {
    return prepared.labels().classes();
  }

  private RankingOptions ranking() {
    return prepared.config().ranking();
  }
}
