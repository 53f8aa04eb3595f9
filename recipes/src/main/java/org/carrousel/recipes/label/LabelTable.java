package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.EntityRows;
import org.carrousel.recipes.sequence.EntityTable;
import org.carrousel.series.Table;

/** Reads labelled sequences from a table: the rows of an entity are the time steps of one. */
final class LabelTable {
  private final Table table;
  private final LabelColumns columns;

  private LabelTable(Table table, LabelColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * Reads a table.
   *
   * @param labelled whether labels are needed
   */
  static StepFile read(Table table, LabelColumns columns, boolean labelled) {
    if (columns.entity().isEmpty()) {
      throw new BadInputException(
          table.source() + ": no key says which rows are a sequence",
          "the columns whose values name a sequence",
          "add a line such as \"entity: machine\"");
    }
    EntityTable entities =
        new EntityTable(
            table, columns.entity(), columns.time(), columns.features(), columns.label());
    LabelTable reader = new LabelTable(table, columns);
    List<StepSequence> sequences = new ArrayList<>();
    for (EntityRows rows : entities.entities()) {
      Optional<StepLabels> labels = labelled ? Optional.of(reader.labels(rows)) : Optional.empty();
      sequences.add(new StepSequence(rows.name(), rows.values(), labels, rows.place()));
    }
    List<String> marks = columns.label().size() == 1 ? List.of() : columns.label();
    return new StepFile(
        table.source(), table.digest(), sequences, entities.features(), marks, List.of());
  }

  private StepLabels labels(EntityRows rows) {
    if (columns.label().size() == 1) {
      return new StepLabels.Classes(
          rows.rows().stream().map(row -> label(row, columns.label().get(0))).toList());
    }
    float[][] marks = new float[rows.rows().size()][columns.label().size()];
    for (int step = 0; step < marks.length; step++) {
      for (int mark = 0; mark < columns.label().size(); mark++) {
        marks[step][mark] = mark(rows.rows().get(step), columns.label().get(mark));
      }
    }
    return new StepLabels.Marks(marks);
  }

  private String label(int row, String column) {
    String label = table.cell(row, column);
    if (table.missing(row, column)) {
      throw new BadInputException(
          table.place(row, column) + ": no label",
          "a label at every time step",
          "label the row, or leave it out");
    }
    return label;
  }

  private float mark(int row, String column) {
    String cell = label(row, column);
    return switch (cell) {
      case "0" -> 0;
      case "1" -> 1;
      default ->
          throw new BadInputException(
              "%s: \"%s\"".formatted(table.place(row, column), cell),
              "0 or 1, as there are several columns of labels",
              "correct the cell, or name one column with the key label");
    };
  }
}
