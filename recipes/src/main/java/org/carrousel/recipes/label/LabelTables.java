package org.carrousel.recipes.label;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.series.CsvWriter;

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
        List.of("label", "probability"),
        predictions,
        row ->
            model.several()
                ? model.labels().stream()
                    .map(label -> predictions.get(row).labels().contains(label) ? 1 : 0)
                    .toList()
                : List.of());
  }

  /**
   * {@code name,step,truth,prediction,probability} of labelled sequences; if several labels may
   * hold, {@code name,step}, a column of the truth for each label, and one of its probability.
   */
  String predictions(List<TaggedSequence> sequences) {
    List<List<?>> truth = sequences.stream().flatMap(this::truth).toList();
    return table(
        List.of("truth", "prediction", "probability"), model.predict(sequences), truth::get);
  }

  private Stream<List<?>> truth(TaggedSequence sequence) {
    return model.several()
        ? Arrays.stream(sequence.marks())
            .map(marks -> IntStream.range(0, marks.length).mapToObj(l -> (int) marks[l]).toList())
        : sequence.classes().stream().map(List::of);
  }

  /**
   * A row for each prediction.
   *
   * @param ofClasses columns if one class holds at a time step
   * @param cells cells of a row after the time step
   */
  private String table(
      List<String> ofClasses, List<StepPrediction> predictions, IntFunction<List<?>> cells) {
    List<String> labels = model.labels();
    CsvWriter csv =
        model.several()
            ? CsvWriter.of(
                "name",
                "step",
                labels,
                labels.stream().map(label -> "probability of " + label).toList())
            : CsvWriter.of("name", "step", ofClasses);
    for (int row = 0; row < predictions.size(); row++) {
      StepPrediction prediction = predictions.get(row);
      List<Float> probabilities = prediction.probabilities();
      if (model.several()) {
        csv.row(prediction.name(), prediction.step(), cells.apply(row), probabilities);
      } else {
        String label = prediction.labels().get(0);
        float probability = probabilities.get(labels.indexOf(label));
        csv.row(prediction.name(), prediction.step(), cells.apply(row), label, probability);
      }
    }
    return csv.toString();
  }
}
