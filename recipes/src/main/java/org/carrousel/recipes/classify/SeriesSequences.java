package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.series.Table;

/** Reads series of numbers from a table: the rows of an entity are the time steps of a sequence. */
final class SeriesSequences {
  private final Table table;
  private final ClassifyColumns columns;
  private final List<String> features;

  private SeriesSequences(Table table, ClassifyColumns columns) {
    this.table = table;
    this.columns = columns;
    this.features = columns.features().isEmpty() ? others() : columns.features();
  }

  /**
   * Reads a table.
   *
   * @param labelled whether classes are needed
   */
  static SequenceFile read(Table table, ClassifyColumns columns, boolean labelled) {
    if (columns.entity().isEmpty()) {
      throw new BadInputException(
          table.source() + ": no key says which rows are a sequence",
          "the columns whose values name a sequence, or the column of a text",
          "add a line such as \"entity: machine\" or \"text: review\"");
    }
    SeriesSequences reader = new SeriesSequences(table, columns);
    return new SequenceFile(
        table.source(), table.digest(), reader.sequences(labelled), reader.features, List.of());
  }

  private List<String> others() {
    List<String> others = new ArrayList<>(table.numericColumns());
    others.removeAll(columns.entity());
    others.remove(columns.label());
    others.remove(columns.time());
    if (others.isEmpty()) {
      throw new BadInputException(
          table.source() + ": no numeric column beside the entity and the class",
          "at least one feature",
          "check the columns " + String.join(", ", table.columns()));
    }
    return List.copyOf(others);
  }

  private List<LabelledSequence> sequences(boolean labelled) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.computeIfAbsent(entity(row), name -> new ArrayList<>()).add(row);
    }
    List<LabelledSequence> sequences = new ArrayList<>();
    rows.forEach((name, of) -> sequences.add(sequence(name, of, labelled)));
    return sequences;
  }

  private String entity(int row) {
    return columns.entity().stream()
        .map(column -> table.cell(row, column))
        .collect(Collectors.joining(" "));
  }

  private LabelledSequence sequence(String name, List<Integer> rows, boolean labelled) {
    String label = labelled ? label(table, rows.get(0), columns.label()) : null;
    float[][] values = new float[rows.size()][features.size()];
    for (int step = 0; step < values.length; step++) {
      int row = rows.get(step);
      if (labelled && !label(table, row, columns.label()).equals(label)) {
        throw new BadInputException(
            "%s: \"%s\", and before it \"%s\" for the same sequence %s"
                .formatted(
                    table.place(row, columns.label()),
                    table.cell(row, columns.label()),
                    label,
                    name),
            "one class for all rows of a sequence",
            "correct the class, or the key entity");
      }
      if (step > 0 && !columns.time().isEmpty()) {
        requireLater(rows.get(step - 1), row, name);
      }
      for (int feature = 0; feature < features.size(); feature++) {
        values[step][feature] = number(row, features.get(feature));
      }
    }
    return new LabelledSequence(
        name,
        label,
        new Content.Numbers(values),
        "%s, line %d".formatted(table.source(), table.line(rows.get(0))));
  }

  private void requireLater(int before, int row, String name) {
    String earlier = table.cell(before, columns.time());
    String later = table.cell(row, columns.time());
    boolean numeric = table.numericColumns().contains(columns.time());
    double order =
        numeric
            ? table.number(row, columns.time()) - table.number(before, columns.time())
            : later.compareTo(earlier);
    if (!(order > 0)) {
      throw new BadInputException(
          "%s: %s comes after %s in %s"
              .formatted(table.place(row, columns.time()), later, earlier, name),
          "times that rise within a sequence: numbers, or text such as 2011-01-31",
          "sort the rows by " + columns.time());
    }
  }

  private float number(int row, String column) {
    if (table.missing(row, column)) {
      throw new BadInputException(
          table.place(row, column) + ": no value",
          "a number at every time step",
          "fill the value, leave the row out, or leave the column out of the features");
    }
    return (float) table.number(row, column);
  }

  /** The class of a row. */
  static String label(Table table, int row, String column) {
    String label = table.cell(row, column);
    if (table.missing(row, column)) {
      throw new BadInputException(
          table.place(row, column) + ": no class",
          "a class for every sequence",
          "label the row, or leave it out");
    }
    return label;
  }
}
