package org.carrousel.recipes.label;

import java.util.List;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.recipes.data.ColumnRoles;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.SequenceColumns;

/**
 * Columns of a table to label.
 *
 * @param label one column of classes, or several columns of 0 and 1, one for each label
 * @param sequences columns of the sequences
 * @param csv format of the file
 */
@Withers
public record LabelColumns(
    @Key(
            value = "label",
            meaning = "column of the class of a time step, or several columns of 0 and 1",
            minSize = 1)
        List<String> label,
    @Embedded SequenceColumns sequences,
    @Embedded CsvFormat csv)
    implements LabelColumnsBuilder.With {
  /** Checks that every column has one role. */
  public LabelColumns {
    label = List.copyOf(label);
    Ranges.require(LabelColumns.class, label, sequences, csv);
    ColumnRoles.requireDistinct(
        List.of(sequences.entity(), sequences.features(), label, List.of(sequences.time())));
  }

  /** Classes in the column {@code label}, no other column named. */
  static LabelColumns defaults() {
    return new LabelColumns(List.of("label"), SequenceColumns.none(), CsvFormat.HEADED);
  }
}
