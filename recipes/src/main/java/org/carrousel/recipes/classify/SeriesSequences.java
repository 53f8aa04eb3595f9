package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.EntityRows;
import org.carrousel.recipes.sequence.EntityTable;
import org.carrousel.series.Table;

/** Reads series of numbers from a table: the rows of an entity are the time steps of a sequence. */
final class SeriesSequences {
  private SeriesSequences() {}

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
    EntityTable entities =
        new EntityTable(
            table,
            columns.entity(),
            columns.time(),
            columns.features(),
            List.of(columns.label(), columns.group()));
    List<LabelledSequence> sequences =
        entities.entities().stream()
            .map(entity -> sequence(table, entity, columns, labelled))
            .toList();
    return new SequenceFile(
        table.source(), table.digest(), sequences, entities.features(), List.of());
  }

  private static LabelledSequence sequence(
      Table table, EntityRows entity, ClassifyColumns columns, boolean labelled) {
    String column = columns.label();
    String label = labelled ? label(table, entity.rows().get(0), column) : null;
    for (int row : labelled ? entity.rows() : List.<Integer>of()) {
      if (!label(table, row, column).equals(label)) {
        throw new BadInputException(
            "%s: \"%s\", and before it \"%s\" for the same sequence %s"
                .formatted(table.place(row, column), table.cell(row, column), label, entity.name()),
            "one class for all rows of a sequence",
            "correct the class, or the key entity");
      }
    }
    return new LabelledSequence(
        entity.name(),
        label,
        new Content.Numbers(entity.values()),
        entity.place(),
        group(table, entity.rows().get(0), columns));
  }

  /** What a row belongs to; empty for nothing. */
  static String group(Table table, int row, ClassifyColumns columns) {
    return columns.group().isEmpty() ? "" : table.cell(row, columns.group());
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
