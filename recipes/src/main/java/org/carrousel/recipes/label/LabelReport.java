package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.LabelsPlot;
import org.carrousel.plot.Plot;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Confusions;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;

/** Report of a labelling. */
record LabelReport(LabelPreparation prepared, Results<LabelConfig, LabelModel, LabelScores> results)
    implements RunReport {
  private static final int MOST_STEPS = 150;

  /** Accuracy at or below which no labelling of classes is called good. */
  private static final double POOR = .5;

  @Override
  public Report report() {
    ReportComposer<LabelConfig> composer =
        new ReportComposer<>(Label.RECIPE, results)
            .title(
                "Labels of time steps: " + results.source().name(),
                "%s %d labels at each time step; %s."
                    .formatted(
                        prepared.encoding().several() ? "Any of" : "One of",
                        labels().size(),
                        prepared.parts().sizes("sequences")))
            .comparison(comparison());
    if (!results.compared().isEmpty()) {
      composer.section("Time steps that the networks see", networks());
    }
    return composer
        .section("Predicted labels", predicted())
        .data(data(), List.of())
        .notes(
            prepared.data().allNotes(),
            "Scalers and labels were taken from the training part alone.")
        .training("cross-entropy of a time step (nats)")
        .prediction(
            "The bundle model.carrousel holds the network, the labels and the scalers. It takes"
                + " files of the kind it was trained on (of speech, a WAV file) and predicts the"
                + " labels of every time step; labels in the file are ignored.",
            "FILE")
        .compose();
  }

  private Comparison comparison() {
    String network = prepared.config().network().title();
    return prepared.encoding().several()
        ? Comparison.of(
                "labeller",
                network,
                Measure.lower("test.nll", "NLL"),
                Measure.higher("test.accuracy", "accuracy"))
            .note(
                "NLL is the binary cross-entropy summed over the labels of a time step, in nats,"
                    + " averaged over time steps; accuracy is the share of hits in hits, false"
                    + " alarms and misses.")
        : Comparison.of(
                "labeller",
                network,
                Measure.higher("test.accuracy", "accuracy").poor(POOR),
                Measure.higher("test.macro_f1", "macro F1"),
                Measure.lower("test.log_loss", "log loss"))
            .note(
                "Every time step has the same weight. Macro F1 is the mean of the labels' F1; log"
                    + " loss is in nats. Shares are counted on the training part; ridge regression"
                    + " sees the features of one time step.");
  }

  /** Graves and Schmidhuber's comparison, each network with the next. */
  private List<Block> networks() {
    Map<String, List<Trained<LabelModel, LabelScores>>> networks = new LinkedHashMap<>();
    networks.put(prepared.config().network().title(), results.seeds());
    networks.putAll(results.compared());
    Measure measure = comparison().decisive();
    double[] values =
        networks.values().stream()
            .mapToDouble(seeds -> Results.mean(seeds).get(measure.key()))
            .toArray();
    boolean holds =
        IntStream.range(1, values.length).allMatch(n -> measure.isBetter(values[n - 1], values[n]));
    String order = String.join(" > ", networks.keySet());
    List<List<String>> rows = new ArrayList<>();
    networks.forEach((name, seeds) -> rows.add(row(name, seeds, values[rows.size()])));
    return List.of(
        new Block.Verdict(
            (holds ? "The claim holds here: " : "The claim does not hold here: ") + order + ".",
            holds),
        Block.DataTable.of(
            List.of("network", measure.label(), "units", "weights", "best epoch", "seconds"),
            rows,
            "Graves and Schmidhuber 2005 report this order for phonemes. All networks have about"
                + " the same number of weights, the same training and the same data."));
  }

  private static List<String> row(
      String name, List<Trained<LabelModel, LabelScores>> seeds, double value) {
    Trained<LabelModel, LabelScores> chosen = Results.chosen(seeds);
    return List.of(
        name,
        Numbers.text(value),
        chosen.model().config().layers().units().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ")),
        Numbers.text(chosen.model().network().numParams()),
        Integer.toString(chosen.training().bestEpoch()),
        Numbers.text(Results.seconds(seeds), 1));
  }

  private List<Block> predicted() {
    List<Block> blocks = new ArrayList<>(List.of(Block.Figure.of(firstSequence())));
    confusions().ifPresent(of -> blocks.addAll(of.blocks("label", "confused with")));
    return blocks;
  }

  /** The first time steps of the first test sequence. */
  private Plot firstSequence() {
    TaggedSequence first = prepared.parts().test().get(0);
    int steps = Math.min(MOST_STEPS, first.rows().length);
    boolean[][] truth = new boolean[steps][labels().size()];
    for (int step = 0; step < steps; step++) {
      for (int label = 0; label < labels().size(); label++) {
        truth[step][label] =
            prepared.encoding().several()
                ? first.marks()[step][label] == 1
                : first.classes().get(step).equals(labels().get(label));
      }
    }
    float[][] probabilities = results.model().probabilities(List.of(first)).get(0);
    return LabelsPlot.draw(first.name(), Arrays.copyOf(probabilities, steps), truth, labels());
  }

  private List<String> data() {
    return List.of(
        "features of a time step", Numbers.text((long) prepared.encoding().features()),
        "training time steps", steps(prepared.parts().train()),
        "validation time steps", steps(prepared.parts().validation()),
        "test time steps", steps(prepared.parts().test()));
  }

  private static String steps(List<TaggedSequence> part) {
    return Numbers.text(part.stream().mapToLong(sequence -> sequence.rows().length).sum());
  }

  @Override
  public Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "predictions.csv", new LabelTables(results.model()).predictions(prepared.parts().test()));
    confusions().ifPresent(of -> tables.put("confusion.csv", of.csv()));
    return tables;
  }

  private Optional<Confusions> confusions() {
    return results.scores().matrix().map(matrix -> new Confusions(matrix, labels()));
  }

  private List<String> labels() {
    return prepared.encoding().labels();
  }
}
