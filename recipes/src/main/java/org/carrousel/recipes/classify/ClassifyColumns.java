package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.ColumnRoles;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.SequenceColumns;

/**
 * Columns of a table of labelled sequences: each row is a text, or a time step.
 *
 * @param label the column of the class
 * @param text the column of the text; empty for sequences of numbers
 * @param sequences columns of sequences of numbers; none of them with a text
 * @param group a column, possibly an entity column, with the name shared by sequences that must
 *     stay in one part of the data; empty for none
 * @param csv format of the file
 */
@Withers
public record ClassifyColumns(
    @Key(value = "class", meaning = "column of the class") String label,
    @Key(value = "text", meaning = "column of the text: each row is a sequence") String text,
    @Embedded SequenceColumns sequences,
    @Key(
            value = "group",
            meaning =
                "column with a name that several sequences share: they stay in one part, and are"
                    + " ranked together")
        String group,
    @Embedded CsvFormat csv)
    implements ClassifyColumnsBuilder.With {
  /** Checks that every column has one role. */
  public ClassifyColumns {
    if (!text.isEmpty() && !sequences.equals(SequenceColumns.none())) {
      throw new BadInputException(
          "a text column \"" + text + "\" and columns of series",
          "either text, or entity, time and features",
          "leave out one of them");
    }
    ColumnRoles.requireDistinct(
        List.of(
            sequences.entity(),
            sequences.features(),
            List.of(
                label, text, sequences.time(), sequences.entity().contains(group) ? "" : group)));
  }

  /** The class in the column {@code class}, no other column named. */
  static ClassifyColumns defaults() {
    return new ClassifyColumns("class", "", SequenceColumns.none(), "", CsvFormat.HEADED);
  }
}
