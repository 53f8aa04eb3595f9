package org.carrousel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.ConfusionPlot;
import org.carrousel.series.CsvWriter;

/**
 * Counts of predicted classes for each true class.
 *
 * @param names of the classes, in the order of the matrix
 */
public record Confusions(ConfusionMatrix matrix, List<String> names) {
  /** A plot of the matrix, and a table of precision, recall and F1. */
  public List<Block> blocks(String kind, String other) {
    List<List<String>> rows = new ArrayList<>();
    for (int label = 0; label < names.size(); label++) {
      rows.add(
          List.of(
              names.get(label),
              Numbers.text(matrix.occurrences(label)),
              Numbers.text(matrix.precision(label)),
              Numbers.text(matrix.recall(label)),
              Numbers.text(matrix.f1(label)),
              mostOften(label)));
    }
    return List.of(
        Block.Figure.of(ConfusionPlot.draw(matrix, names)),
        Block.DataTable.of(
            List.of(kind, "test", "precision", "recall", "F1", "most often " + other), rows, ""));
  }

  /** The wrong class that is most often predicted for a class. */
  private String mostOften(int label) {
    return IntStream.range(0, names.size())
        .filter(predicted -> predicted != label && matrix.count(label, predicted) > 0)
        .boxed()
        .max(Comparator.comparingLong(predicted -> matrix.count(label, predicted)))
        .map(predicted -> "%s (%d)".formatted(names.get(predicted), matrix.count(label, predicted)))
        .orElse("–");
  }

  /** A row for each true class, a column for each predicted one. */
  public String csv() {
    CsvWriter csv = CsvWriter.of("truth", names);
    for (int label = 0; label < names.size(); label++) {
      int truth = label;
      csv.row(
          names.get(label),
          IntStream.range(0, names.size()).mapToObj(of -> matrix.count(truth, of)).toList());
    }
    return csv.toString();
  }
}
