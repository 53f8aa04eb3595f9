package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.series.CsvReader;

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
    tables.put("confusion.csv", confusion());
    if (!results.compared().isEmpty()) {
      tables.put("comparison.csv", comparison());
    }
    return tables;
  }

  /** {@code name,truth,prediction,probability} and the baselines, of the saved model. */
  private String predictions() {
    StringBuilder csv = new StringBuilder("name,truth,prediction,probability");
    addNames(csv, results.baselines().keySet());
    ClassScores scores = results.chosen().scores();
    for (int number = 0; number < test.size(); number++) {
      int prediction = scores.predictions()[number];
      csv.append(CsvReader.cell(test.get(number).name())).append(',');
      csv.append(CsvReader.cell(test.get(number).label())).append(',');
      csv.append(CsvReader.cell(classes.get(prediction))).append(',');
      csv.append(scores.outputs()[number][prediction]);
      for (ClassScores baseline : results.baselines().values()) {
        csv.append(',').append(CsvReader.cell(classes.get(baseline.predictions()[number])));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** A row for each true class, a column for each predicted one, of the saved model. */
  private String confusion() {
    StringBuilder csv = new StringBuilder("truth");
    addNames(csv, classes);
    ConfusionMatrix matrix = results.chosen().scores().matrix();
    for (int label = 0; label < classes.size(); label++) {
      csv.append(CsvReader.cell(classes.get(label)));
      for (int predicted = 0; predicted < classes.size(); predicted++) {
        csv.append(',').append(matrix.count(label, predicted));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** A row for each configuration and seed, the job's own first; a column for each measure. */
  private String comparison() {
    StringBuilder csv = new StringBuilder("variant,seed");
    addNames(csv, results.metrics().keySet());
    addSeeds(csv, "as configured", results.seeds());
    results.compared().forEach((name, seeds) -> addSeeds(csv, name, seeds));
    return csv.toString();
  }

  private void addSeeds(
      StringBuilder csv, String name, List<Trained<ClassifyModel, ClassScores>> seeds) {
    for (Trained<ClassifyModel, ClassScores> seed : seeds) {
      csv.append(CsvReader.cell(name)).append(',').append(seed.seed());
      Map<String, Double> metrics = seed.scores().metrics();
      for (String key : results.metrics().keySet()) {
        csv.append(',').append(metrics.getOrDefault(key, Double.NaN));
      }
      csv.append('\n');
    }
  }

  private static void addNames(StringBuilder csv, Iterable<String> names) {
    names.forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
  }
}
