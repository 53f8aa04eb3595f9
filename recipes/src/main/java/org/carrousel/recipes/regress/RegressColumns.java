package org.carrousel.recipes.regress;

import java.util.List;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.recipes.data.ColumnRoles;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.SequenceColumns;

/**
 * Columns of a table to predict numbers from.
 *
 * @param target the column of the number to predict
 * @param remainingLife whether the number is the rows that remain: counted down to the last row of
 *     an entity, plus the target column's number there if the file has that column
 * @param sequences columns of the sequences; {@code time} may be a feature, too
 * @param csv format of the file
 */
@Withers
public record RegressColumns(
    @Key(value = "target", meaning = "column of the number to predict") String target,
    @Key(
            value = "remaining-life",
            meaning = "whether the number is the rows left, counted down to the end of each entity")
        boolean remainingLife,
    @Embedded SequenceColumns sequences,
    @Embedded CsvFormat csv)
    implements RegressColumnsBuilder.With {
  /** Checks that every column has one role. */
  public RegressColumns {
    boolean timeIsFeature = sequences.features().contains(sequences.time());
    ColumnRoles.requireDistinct(
        List.of(
            sequences.entity(),
            sequences.features(),
            List.of(target, timeIsFeature ? "" : sequences.time())));
  }

  /** What is predicted, in words. */
  String quantity() {
    return remainingLife ? "remaining life" : target;
  }

  /** One number for each entity in the column {@code target}, no other column named. */
  static RegressColumns defaults() {
    return new RegressColumns("target", false, SequenceColumns.none(), CsvFormat.HEADED);
  }
}
