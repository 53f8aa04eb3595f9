package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.report.Block;

/** What a report says of the class that is looked for, and of several ways with rare classes. */
final class RankingReport {
  private final ClassifyRun run;
  private final RankingOptions options;

  RankingReport(ClassifyRun run) {
    this.run = run;
    this.options = run.config().ranking();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    RankingScores chosen = run.chosen().rankings().get(options.verdict());
    blocks.add(
        new Block.Text(
            "Looked for: %s, which %d of the test part's %s have."
                .formatted(
                    options.positive(), chosen.positives(), grouped() ? "groups" : "sequences")));
    blocks.add(models());
    if (grouped()) {
      blocks.add(verdicts());
    }
    if (run.allVariants().size() > 1) {
      blocks.add(comparison());
    }
    return blocks;
  }

  private boolean grouped() {
    return run.parts().test().stream().anyMatch(sequence -> !sequence.group().isEmpty());
  }

  private Block models() {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put("LSTM", run.metrics());
    rows.putAll(run.baselines());
    List<List<String>> cells = new ArrayList<>();
    rows.forEach((name, metrics) -> cells.add(row(name, metrics)));
    return table("classifier", cells, 0, "The threshold of each has the best F1 on validation.");
  }

  private Block verdicts() {
    List<List<String>> cells = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      cells.add(row(Setting.name(verdict), mean(run.seeds(), verdict)));
    }
    return table(
        "verdict of a group",
        cells,
        List.of(Verdict.values()).indexOf(options.verdict()),
        "How a group's score comes from its sequences; the emphasised one is the job's.");
  }

  private Block comparison() {
    List<List<String>> cells = new ArrayList<>();
    int best = 0;
    double bestHeld = Double.NEGATIVE_INFINITY;
    for (VariantRun variant : run.allVariants()) {
      Map<String, Double> figures = mean(variant.seeds(), options.verdict());
      double held = figures.get("validation.pr_auc");
      if (held > bestHeld) {
        best = cells.size();
        bestHeld = held;
      }
      cells.add(row(variant.name(), figures));
    }
    return table(
        "way with rare classes",
        cells,
        best,
        "Trained on the same parts with the same seeds; the emphasised one is best on validation."
            + " The first is the job's own, whose model is saved.");
  }

  private static Map<String, Double> mean(List<SeedRun> seeds, Verdict verdict) {
    Map<String, Double> mean = new LinkedHashMap<>();
    mean.put("validation.pr_auc", mean(seeds, verdict, RankingScores::validationPrAuc));
    mean.put("test.pr_auc", mean(seeds, verdict, RankingScores::prAuc));
    mean.put("test.roc_auc", mean(seeds, verdict, RankingScores::rocAuc));
    mean.put("test.precision", mean(seeds, verdict, RankingScores::precision));
    mean.put("test.recall", mean(seeds, verdict, RankingScores::recall));
    return mean;
  }

  private static double mean(
      List<SeedRun> seeds, Verdict verdict, ToDoubleFunction<RankingScores> figure) {
    return seeds.stream()
        .mapToDouble(seed -> figure.applyAsDouble(seed.rankings().get(verdict)))
        .average()
        .orElseThrow();
  }

  private static List<String> row(String name, Map<String, Double> metrics) {
    List<String> row = new ArrayList<>(List.of(name));
    for (String key :
        List.of(
            "validation.pr_auc", "test.pr_auc", "test.roc_auc", "test.precision", "test.recall")) {
      row.add(Numbers.text(metrics.getOrDefault(key, Double.NaN), 3));
    }
    return row;
  }

  private static Block table(String first, List<List<String>> rows, int emphasised, String note) {
    return new Block.DataTable(
        List.of(first, "PR-AUC, validation", "PR-AUC", "ROC-AUC", "precision", "recall"),
        rows,
        OptionalInt.of(emphasised),
        note);
  }
}
