package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.report.Confusions;
import org.carrousel.series.CsvWriter;

/** Results of a classification as CSV. */
final class ClassTables {
  private final Results<ClassifyConfig, ClassifyModel, ClassScores> results;
  private final List<LabelledSequence> test;
  private final List<String> classes;

  ClassTables(
      ClassifyPreparation prepared, Results<ClassifyConfig, ClassifyModel, ClassScores> results) {
    this.results = results;
    this.test = prepared.parts().test();
    this.classes = prepared.labels().classes();
  }

  Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("predictions.csv", predictions());
    tables.put("confusion.csv", new Confusions(results.scores().matrix(), classes).csv());
    if (!results.compared().isEmpty()) {
      tables.put("comparison.csv", comparison());
    }
    return tables;
  }

  /** {@code name,truth,prediction,probability} and the baselines, of the saved model. */
  private String predictions() {
    CsvWriter csv =
        CsvWriter.of("name", "truth", "prediction", "probability", results.baselines().keySet());
    ClassScores scores = results.scores();
    int[] predictions = scores.predictions();
    List<int[]> baselines =
        results.baselines().values().stream().map(ClassScores::predictions).toList();
    for (int number = 0; number < test.size(); number++) {
      int n = number;
      csv.row(
          test.get(number).name(),
          test.get(number).label(),
          classes.get(predictions[n]),
          scores.outputs()[n][predictions[n]],
          baselines.stream().map(baseline -> classes.get(baseline[n])).toList());
    }
    return csv.toString();
  }

  /** A row for each configuration and seed, the job's own first; a column for each measure. */
  private String comparison() {
    CsvWriter csv = CsvWriter.of("variant", "seed", results.metrics().keySet());
    addSeeds(csv, "as configured", results.seeds());
    results.compared().forEach((name, seeds) -> addSeeds(csv, name, seeds));
    return csv.toString();
  }

  private void addSeeds(
      CsvWriter csv, String name, List<Trained<ClassifyModel, ClassScores>> seeds) {
    for (Trained<ClassifyModel, ClassScores> seed : seeds) {
      Map<String, Double> metrics = seed.scores().metrics();
      csv.row(
          name,
          seed.seed(),
          results.metrics().keySet().stream()
              .map(key -> Double.toString(metrics.getOrDefault(key, Double.NaN)))
              .toList());
    }
  }
}
