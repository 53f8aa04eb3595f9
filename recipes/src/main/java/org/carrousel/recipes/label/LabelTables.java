package org.carrousel.recipes.label;

import java.util.List;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.series.CsvReader;

/** The test part as CSV, of the saved model. */
final class LabelTables {
  private final LabelRun run;
  private final List<String> labels;

  LabelTables(LabelRun run) {
    this.run = run;
    this.labels = run.model().labels();
  }

  /**
   * {@code name,step,truth,prediction,probability}; of several labels {@code name,step} and for
   * each of them its truth and its probability.
   */
  String predictions() {
    StringBuilder csv = new StringBuilder("name,step");
    if (run.model().several()) {
      labels.forEach(label -> csv.append(',').append(CsvReader.cell(label)));
      labels.forEach(label -> csv.append(',').append(CsvReader.cell("probability of " + label)));
    } else {
      csv.append(",truth,prediction,probability");
    }
    csv.append('\n');
    for (int number = 0; number < run.parts().test().size(); number++) {
      StepSequence sequence = run.parts().test().get(number);
      float[][] probabilities = run.chosen().probabilities().get(number);
      for (int step = 0; step < probabilities.length; step++) {
        csv.append(CsvReader.cell(sequence.name())).append(',').append(step + 1);
        if (run.model().several()) {
          marks(csv, sequence.marks()[step], probabilities[step]);
        } else {
          label(csv, sequence.classes().names().get(step), probabilities[step]);
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }

  private void label(StringBuilder csv, String truth, float[] probabilities) {
    int taken = StepPrediction.greatest(probabilities);
    csv.append(',').append(CsvReader.cell(truth));
    csv.append(',').append(CsvReader.cell(labels.get(taken)));
    csv.append(',').append(probabilities[taken]);
  }

  private static void marks(StringBuilder csv, float[] marks, float[] probabilities) {
    for (float mark : marks) {
      csv.append(',').append((int) mark);
    }
    for (float probability : probabilities) {
      csv.append(',').append(probability);
    }
  }

  /** A row a true class, a column a predicted one. */
  String confusion() {
    StringBuilder csv = new StringBuilder("truth");
    labels.forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    ConfusionMatrix matrix = ((StepScores) run.chosen().scores()).matrix();
    for (int label = 0; label < labels.size(); label++) {
      csv.append(CsvReader.cell(labels.get(label)));
      for (int taken = 0; taken < labels.size(); taken++) {
        csv.append(',').append(matrix.count(label, taken));
      }
      csv.append('\n');
    }
    return csv.toString();
  }
}
