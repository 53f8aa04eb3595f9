package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.series.CsvReader;

/** The test part as CSV. */
final class ClassTables {
  private final ClassifyRun run;
  private final List<String> classes;

  ClassTables(ClassifyRun run) {
    this.run = run;
    this.classes = run.model().classes();
  }

  /** {@code name,truth,prediction,probability} and the baselines, of the saved model. */
  String predictions() {
    StringBuilder csv = new StringBuilder("name,truth,prediction,probability");
    run.baselineScores().keySet().forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    SeedRun chosen = run.chosen();
    for (int number = 0; number < run.parts().test().size(); number++) {
      LabelledSequence sequence = run.parts().test().get(number);
      int prediction = chosen.scores().predictions()[number];
      csv.append(CsvReader.cell(sequence.name())).append(',');
      csv.append(CsvReader.cell(sequence.label())).append(',');
      csv.append(CsvReader.cell(classes.get(prediction))).append(',');
      csv.append(chosen.probabilities()[number][prediction]);
      for (BaselineScores baseline : run.baselineScores().values()) {
        csv.append(',')
            .append(CsvReader.cell(classes.get(baseline.scores().predictions()[number])));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** A row a true class, a column a predicted one, of the saved model. */
  String confusion() {
    StringBuilder csv = new StringBuilder("truth");
    classes.forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    ConfusionMatrix matrix = run.chosen().scores().matrix();
    for (int label = 0; label < classes.size(); label++) {
      csv.append(CsvReader.cell(classes.get(label)));
      for (int taken = 0; taken < classes.size(); taken++) {
        csv.append(',').append(matrix.count(label, taken));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** A row a variant and seed, the configured one first; a column a measure. */
  String comparison() {
    List<String> keys = List.copyOf(run.metrics().keySet());
    StringBuilder csv = new StringBuilder("variant,seed");
    keys.forEach(key -> csv.append(',').append(key));
    csv.append('\n');
    for (VariantRun variant : run.allVariants()) {
      for (SeedRun seed : variant.seeds()) {
        csv.append(CsvReader.cell(variant.name())).append(',').append(seed.seed());
        for (String key : keys) {
          csv.append(',').append(seed.metrics().getOrDefault(key, Double.NaN));
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }
}
