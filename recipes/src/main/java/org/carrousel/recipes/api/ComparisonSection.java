package org.carrousel.recipes.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carrousel.format.Numbers;
import org.carrousel.report.BaselineVerdict;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.MeasureTable;
import org.carrousel.report.Section;

/** The network of all seeds beside its baselines. */
record ComparisonSection(Comparison comparison, Results<?, ?, ? extends Scores> results) {
  /** The verdict, the table of measures, and the table of seeds if there are several. */
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new BaselineVerdict(
                comparison,
                results.seeds().stream().map(seed -> seed.scores().metrics()).toList(),
                results.baselineMetrics())
            .block());
    int seeds = results.seeds().size();
    String mean = seeds == 1 ? "" : ", mean of %d seeds".formatted(seeds);
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put(comparison.network() + mean, results.metrics());
    rows.putAll(comparison.parts());
    results.comparedMetrics().forEach((name, metrics) -> rows.put(name + mean, metrics));
    rows.putAll(results.baselineMetrics());
    String note = "All are measured on the same test part. " + comparison.note();
    blocks.add(
        new MeasureTable(comparison.task(), comparison.measures()).block(rows, 0, note.strip()));
    if (seeds > 1) {
      blocks.add(bySeed());
    }
    return new Section("Model and baselines", blocks);
  }

  private Block bySeed() {
    MeasureTable table = new MeasureTable("seed", comparison.measures());
    List<String> header = table.header();
    header.addAll(List.of("best epoch", "seconds"));
    List<List<String>> rows = new ArrayList<>();
    for (Trained<?, ? extends Scores> seed : results.seeds()) {
      List<String> row = table.row(Long.toString(seed.seed()), seed.scores().metrics());
      row.add(Integer.toString(seed.training().bestEpoch()));
      row.add(Numbers.text(seed.training().seconds(), 1));
      rows.add(row);
    }
    return new Block.DataTable(
        header,
        rows,
        OptionalInt.of(results.seeds().indexOf(results.chosen())),
        "The emphasised seed's model is saved and shown below: it has the least validation loss, or"
            + " is the first if nothing was held out.");
  }
}
