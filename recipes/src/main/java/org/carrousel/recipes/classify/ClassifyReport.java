package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a classification was asked for and what came of it. */
final class ClassifyReport {
  private static final int MISTAKES_SHOWN = 10;

  private final ClassifyRun run;
  private final List<String> classes;

  ClassifyReport(ClassifyRun run) {
    this.run = run;
    this.classes = run.model().classes();
  }

  Report report() {
    return new Report(
        "Classes of " + run.source().name(),
        "%d classes; %s training, %s validation, %s test sequences."
            .formatted(
                classes.size(),
                Numbers.text((long) run.parts().train().size()),
                Numbers.text((long) run.parts().validation().size()),
                Numbers.text((long) run.parts().test().size())),
        List.of(
            comparison(),
            confusion(),
            new Section(
                "What was asked", List.of(new Block.Facts(ClassifyKeys.KEYS.words(run.config())))),
            data(),
            training(),
            prediction()));
  }

  private String lstm() {
    int seeds = run.seeds().size();
    return seeds == 1 ? "LSTM" : "LSTM, mean of " + seeds + " seeds";
  }

  private Section comparison() {
    double model = run.metrics().get(run.measure());
    String best = run.bestBaseline();
    double baseline = run.baselines().get(best).get(run.measure());
    String figures =
        "(%s %s against %s)"
            .formatted(
                run.config().ranking().asked() ? "PR-AUC" : "accuracy",
                Numbers.text(model),
                Numbers.text(baseline));
    String sentence =
        model > baseline
            ? "The LSTM beats every baseline on the test part; the best of them is %s %s."
                .formatted(best, figures)
            : "The baseline %s is as good as the LSTM on the test part or better %s: prefer it, or"
                    .formatted(best, figures)
                + " give the LSTM more.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, model > baseline));
    blocks.add(comparisonTable());
    if (run.seeds().size() > 1) {
      blocks.add(seedTable());
    }
    if (run.config().ranking().asked()) {
      blocks.addAll(new RankingReport(run).blocks());
    }
    return new Section("Model and baselines", blocks);
  }

  private Block comparisonTable() {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put(lstm(), run.metrics());
    rows.putAll(run.baselines());
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) ->
            cells.add(
                List.of(
                    name,
                    Numbers.text(metrics.get("test.accuracy")),
                    Numbers.text(metrics.get("test.macro_f1")),
                    Numbers.text(metrics.getOrDefault("test.log_loss", Double.NaN)))));
    return new Block.DataTable(
        List.of("classifier", "accuracy", "macro F1", "log loss"),
        cells,
        OptionalInt.of(0),
        "The same test part for all. Macro F1 is the mean of the classes' F1, whatever their size;"
            + " log loss is in nats.");
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(),
        List.of("accuracy", "macro F1"),
        seed ->
            List.of(
                Numbers.text(seed.scores().matrix().accuracy()),
                Numbers.text(seed.scores().matrix().macroF1())));
  }

  private Section confusion() {
    ConfusionMatrix matrix = run.chosen().scores().matrix();
    List<List<String>> rows = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      rows.add(
          List.of(
              classes.get(label),
              Numbers.text(matrix.occurrences(label)),
              Numbers.text(matrix.precision(label)),
              Numbers.text(matrix.recall(label)),
              Numbers.text(matrix.f1(label)),
              mistakenFor(matrix, label)));
    }
    return new Section(
        "Which class was taken for which",
        List.of(
            Block.Figure.of(new ClassFigures(run).confusion()),
            new Block.DataTable(
                List.of("class", "test", "precision", "recall", "F1", "most often taken for"),
                rows,
                OptionalInt.empty(),
                ""),
            mistakes()));
  }

  private String mistakenFor(ConfusionMatrix matrix, int label) {
    return IntStream.range(0, classes.size())
        .filter(taken -> taken != label && matrix.count(label, taken) > 0)
        .boxed()
        .max(Comparator.comparingLong(taken -> matrix.count(label, taken)))
        .map(taken -> "%s (%d)".formatted(classes.get(taken), matrix.count(label, taken)))
        .orElse("–");
  }

  /** The surest of the wrong predictions. */
  private Block mistakes() {
    SeedRun chosen = run.chosen();
    List<LabelledSequence> test = run.parts().test();
    int[] predictions = chosen.scores().predictions();
    List<List<String>> rows =
        IntStream.range(0, predictions.length)
            .filter(n -> !classes.get(predictions[n]).equals(test.get(n).label()))
            .boxed()
            .sorted(Comparator.comparingDouble(n -> -chosen.probabilities()[n][predictions[n]]))
            .limit(MISTAKES_SHOWN)
            .map(
                n ->
                    List.of(
                        test.get(n).name(),
                        test.get(n).label(),
                        classes.get(predictions[n]),
                        Numbers.text(chosen.probabilities()[n][predictions[n]], 3)))
            .toList();
    return rows.isEmpty()
        ? new Block.Text("Every test sequence was taken for its class.")
        : new Block.DataTable(
            List.of("sequence", "class", "taken for", "probability"),
            rows,
            OptionalInt.empty(),
            "Mistakes of which the model was surest.");
  }

  private Section data() {
    List<Block> blocks = new ArrayList<>();
    Encoder encoder = run.model().encoder();
    var lengths = run.parts().train().stream().mapToInt(encoder::steps).summaryStatistics();
    blocks.add(
        Block.Facts.of(
            "source", run.source().name(),
            "SHA-256", run.source().sha256(),
            "a time step", encoder.description(),
            "time steps",
                lengths.getMin() == lengths.getMax()
                    ? Numbers.text((long) lengths.getMin())
                    : "%d to %d, mean %s"
                        .formatted(
                            lengths.getMin(),
                            lengths.getMax(),
                            Numbers.text(lengths.getAverage(), 1))));
    run.data().notes().forEach(note -> blocks.add(new Block.Text(note)));
    blocks.add(classTable());
    if (encoder instanceof FeatureEncoder features) {
      blocks.add(Block.Figure.of(new ClassFigures(run).examples(features.features().get(0))));
    }
    return new Section("The data", blocks);
  }

  private Block classTable() {
    List<List<String>> rows = new ArrayList<>();
    for (String label : classes) {
      rows.add(
          List.of(
              label,
              count(run.parts().train(), label),
              count(run.parts().validation(), label),
              count(run.parts().test(), label)));
    }
    return new Block.DataTable(
        List.of("class", "train", "validation", "test"),
        rows,
        OptionalInt.empty(),
        "Scalers and vocabulary were fitted on train alone.");
  }

  private static String count(List<LabelledSequence> part, String label) {
    return Numbers.text(part.stream().filter(sequence -> sequence.label().equals(label)).count());
  }

  private Section training() {
    return RunSections.training(run, run.model().network().numParams(), "cross entropy (nats)");
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network, the classes and the scalers or the"
            + " vocabulary. It takes files of the kind it was trained with; classes in them"
            + " are not looked at.",
        "FILE",
        """
                var model = ClassifyModel.load(Path.of("model.carrousel"));
                var columns = model.config().columns();
                var file = SequenceFiles.readUnlabelled(Path.of("FILE"), columns);
                model.predict(file).forEach(System.out::println);\
                """);
  }
}
