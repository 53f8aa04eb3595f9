package org.carrousel.recipes.label;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.series.CsvReader;

/** Predictions and confusion matrices as CSV. */
final class LabelTables {
  private final LabelModel model;

  LabelTables(LabelModel model) {
    this.model = model;
  }

  /**
   * {@code name,step,label,probability}; if several labels may hold, {@code name,step}, a column of
   * 0 and 1 for each label, and one of its probability.
   */
  String csv(List<StepPrediction> predictions) {
    return table(
        ",label,probability",
        predictions,
        row ->
            model.several()
                ? model.labels().stream()
                    .map(label -> predictions.get(row).labels().contains(label) ? ",1" : ",0")
                    .collect(Collectors.joining())
                : "");
  }

  /**
   * {@code name,step,truth,prediction,probability} of labelled sequences; if several labels may
   * hold, {@code name,step}, a column of the truth for each label, and one of its probability.
   */
  String predictions(List<TaggedSequence> sequences) {
    List<String> truth = sequences.stream().flatMap(s -> truth(s).stream()).toList();
    return table(",truth,prediction,probability", model.predict(sequences), truth::get);
  }

  private List<String> truth(TaggedSequence sequence) {
    if (!model.several()) {
      return sequence.classes().stream().map(name -> "," + CsvReader.cell(name)).toList();
    }
    return Arrays.stream(sequence.marks())
        .map(marks -> IntStream.range(0, marks.length).mapToObj(l -> "," + (int) marks[l]))
        .map(cells -> cells.collect(Collectors.joining()))
        .toList();
  }

  /**
   * A row for each prediction.
   *
   * @param ofClasses columns if one class holds at a time step
   * @param cells cells of a row after the time step, each after a comma
   */
  private String table(
      String ofClasses, List<StepPrediction> predictions, IntFunction<String> cells) {
    StringBuilder csv = new StringBuilder("name,step");
    if (model.several()) {
      model.labels().forEach(label -> csv.append(',').append(CsvReader.cell(label)));
      model
          .labels()
          .forEach(label -> csv.append(',').append(CsvReader.cell("probability of " + label)));
    } else {
      csv.append(ofClasses);
    }
    for (int row = 0; row < predictions.size(); row++) {
      StepPrediction prediction = predictions.get(row);
      csv.append('\n').append(CsvReader.cell(prediction.name()));
      csv.append(',').append(prediction.step()).append(cells.apply(row));
      if (model.several()) {
        prediction.probabilities().forEach(probability -> csv.append(',').append(probability));
      } else {
        String label = prediction.labels().get(0);
        csv.append(',').append(CsvReader.cell(label)).append(',');
        csv.append(prediction.probabilities().get(model.labels().indexOf(label)));
      }
    }
    return csv.append('\n').toString();
  }

  /** A row for each true class, a column for each predicted one. */
  static String confusion(ConfusionMatrix matrix, List<String> labels) {
    String names = labels.stream().map(CsvReader::cell).collect(Collectors.joining(","));
    StringBuilder csv = new StringBuilder("truth,").append(names).append('\n');
    for (int label = 0; label < labels.size(); label++) {
      csv.append(CsvReader.cell(labels.get(label)));
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        csv.append(',').append(matrix.count(label, predicted));
      }
      csv.append('\n');
    }
    return csv.toString();
  }
}
