package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a labelling was asked for and what came of it. */
final class LabelReport {
  private final LabelRun run;
  private final boolean several;
  private final List<String> labels;
  private final String key;
  private final String measure;

  LabelReport(LabelRun run) {
    this.run = run;
    this.several = run.model().several();
    this.labels = run.model().labels();
    this.key = LabelScores.key(several);
    this.measure = several ? "NLL" : "accuracy";
  }

  Report report() {
    List<Section> sections = new ArrayList<>();
    sections.add(baselines());
    if (run.networks().size() > 1) {
      sections.add(networks());
    }
    sections.add(labelling());
    sections.add(
        new Section(
            "What was asked", List.of(new Block.Facts(LabelKeys.KEYS.words(run.config())))));
    sections.add(data());
    sections.add(training());
    sections.add(prediction());
    return new Report(
        "Labels of " + run.source().name(),
        "%s %s a time step; %s training, %s validation, %s test sequences."
            .formatted(
                several ? "Any of" : "One of",
                labels.size() + " labels",
                Numbers.text((long) run.parts().train().size()),
                Numbers.text((long) run.parts().validation().size()),
                Numbers.text((long) run.parts().test().size())),
        sections);
  }

  private String named(NetworkRuns network) {
    int seeds = network.seeds().size();
    return seeds == 1 ? network.name() : network.name() + ", mean of " + seeds + " seeds";
  }

  private Section baselines() {
    double model = run.metrics().get(key);
    Map.Entry<String, LabelScores> best = bestBaseline();
    double baseline = best.getValue().metrics().get(key);
    boolean better = LabelScores.better(several, model, baseline);
    String figures =
        "(%s %s against %s)".formatted(measure, Numbers.text(model), Numbers.text(baseline));
    String sentence =
        better
            ? "The network beats every baseline on the test part; the best of them is \"%s\" %s."
                .formatted(best.getKey(), figures)
            : "The baseline \"%s\" is as good as the network on the test part or better %s: prefer"
                    .formatted(best.getKey(), figures)
                + " it, or give the network more.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, better));
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    run.networks().forEach(network -> rows.put(named(network), network.metrics()));
    run.baselineScores().forEach((name, scores) -> rows.put(name, scores.metrics()));
    blocks.add(table(rows));
    if (run.seeds().size() > 1) {
      blocks.add(seedTable());
    }
    return new Section("Model and baselines", blocks);
  }

  private Map.Entry<String, LabelScores> bestBaseline() {
    Comparator<Map.Entry<String, LabelScores>> byMeasure =
        Comparator.comparingDouble(entry -> entry.getValue().metrics().get(key));
    return run.baselineScores().entrySet().stream()
        .max(several ? byMeasure.reversed() : byMeasure)
        .orElseThrow();
  }

  private Block table(Map<String, Map<String, Double>> rows) {
    List<String> keys = List.copyOf(run.metrics().keySet());
    List<String> header = new ArrayList<>(List.of("labeller"));
    keys.forEach(name -> header.add(name.substring("test.".length()).replace('_', ' ')));
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) -> {
          List<String> row = new ArrayList<>(List.of(name));
          keys.forEach(k -> row.add(Numbers.text(metrics.getOrDefault(k, Double.NaN))));
          cells.add(row);
        });
    String note =
        several
            ? "NLL is the binary cross-entropy of all labels of a time step together, in nats, the"
                + " mean over time steps; accuracy is the share of hits in hits, false alarms and"
                + " misses."
            : "Every time step of the test part counts alike. Macro F1 is the mean of the labels'"
                + " F1, log loss is in nats. Shares are counted in training; \"ridge\" knows the"
                + " features of the time step alone.";
    return new Block.DataTable(header, cells, OptionalInt.of(0), note);
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(), List.of(measure), seed -> List.of(Numbers.text(seed.metrics().get(key))));
  }

  /** Graves and Schmidhuber's comparison, each network against the next. */
  private Section networks() {
    List<NetworkRuns> networks = run.networks();
    boolean holds =
        IntStream.range(1, networks.size())
            .allMatch(
                n ->
                    LabelScores.better(
                        several,
                        networks.get(n - 1).metrics().get(key),
                        networks.get(n).metrics().get(key)));
    String order = networks.stream().map(NetworkRuns::name).collect(Collectors.joining(" > "));
    String sentence =
        holds
            ? "The claim holds here: %s.".formatted(order)
            : "The claim does not hold here: %s.".formatted(order);
    List<List<String>> rows = new ArrayList<>();
    for (NetworkRuns network : networks) {
      SeedRun chosen = network.chosen();
      rows.add(
          List.of(
              named(network),
              Numbers.text(network.metrics().get(key)),
              chosen.model().config().network().units().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ")),
              Numbers.text(chosen.model().network().numParams()),
              Integer.toString(chosen.training().bestEpoch()),
              Numbers.text(network.seconds(), 1)));
    }
    return new Section(
        "What an answer knows of the sequence",
        List.of(
            new Block.Verdict(sentence, holds),
            new Block.DataTable(
                List.of("network", measure, "units", "weights", "epoch kept", "seconds"),
                rows,
                OptionalInt.empty(),
                "Graves and Schmidhuber 2005 report this order for phonemes. All networks have"
                    + " nearly as many weights, the same training and the same data.")));
  }

  private Section labelling() {
    LabelFigures figures = new LabelFigures(run);
    List<Block> blocks = new ArrayList<>(List.of(Block.Figure.of(figures.sequence())));
    if (run.chosen().scores() instanceof StepScores scores) {
      blocks.add(Block.Figure.of(figures.confusion(scores.matrix())));
      blocks.add(labelTable(scores.matrix()));
    }
    return new Section("Which label was taken for which", blocks);
  }

  private Block labelTable(ConfusionMatrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      rows.add(
          List.of(
              labels.get(label),
              Numbers.text(matrix.occurrences(label)),
              Numbers.text(matrix.precision(label)),
              Numbers.text(matrix.recall(label)),
              Numbers.text(matrix.f1(label)),
              mistakenFor(matrix, label)));
    }
    return new Block.DataTable(
        List.of("label", "test", "precision", "recall", "F1", "most often taken for"),
        rows,
        OptionalInt.empty(),
        "");
  }

  private String mistakenFor(ConfusionMatrix matrix, int label) {
    return IntStream.range(0, labels.size())
        .filter(taken -> taken != label && matrix.count(label, taken) > 0)
        .boxed()
        .max(Comparator.comparingLong(taken -> matrix.count(label, taken)))
        .map(taken -> "%s (%d)".formatted(labels.get(taken), matrix.count(label, taken)))
        .orElse("–");
  }

  private Section data() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Facts.of(
            "source", run.source().name(),
            "SHA-256", run.source().sha256(),
            "features of a time step", Numbers.text((long) run.model().encoder().features()),
            "time steps to learn from", steps(run.parts().train()),
            "time steps to choose the epoch by", steps(run.parts().validation()),
            "time steps to test", steps(run.parts().test())));
    run.data().notes().forEach(note -> blocks.add(new Block.Text(note)));
    blocks.add(new Block.Text("Scalers and labels were taken from the training part alone."));
    return new Section("The data", blocks);
  }

  private static String steps(List<StepSequence> part) {
    return Numbers.text(part.stream().mapToLong(sequence -> sequence.values().length).sum());
  }

  private Section training() {
    return RunSections.training(
        run, run.model().network().numParams(), "cross entropy of a sequence (nats)");
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network, the labels and the scalers. It takes"
            + " files of the kind it was trained with (of speech, a WAV file); labels in"
            + " them are not looked at. Every time step gets its label.",
        "FILE",
        """
                var model = LabelModel.load(Path.of("model.carrousel"));
                var file = StepFiles.readUnlabelled(Path.of("FILE"), model.config());
                model.predict(file).forEach(System.out::println);\
                """);
  }
}
