package org.carrousel.recipes.data;

import java.util.List;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Columns of a table whose rows are time steps of sequences.
 *
 * @param entity columns whose values name a sequence
 * @param time a column that must increase from row to row of a sequence; empty for the order of the
 *     file
 * @param features columns of the numbers of a time step; empty for all numeric columns without
 *     another role
 */
@Withers
public record SequenceColumns(
    @Key(value = "entity", meaning = "columns that name a sequence: each row is a time step")
        List<String> entity,
    @Key(value = "time", meaning = "column that must increase from row to row of a sequence")
        String time,
    @Key(value = "features", meaning = "feature columns; left out: all other numeric columns")
        List<String> features)
    implements SequenceColumnsBuilder.With {
  /** Copies the lists. */
  public SequenceColumns {
    entity = List.copyOf(entity);
    features = List.copyOf(features);
  }

  /** No column named. */
  public static SequenceColumns none() {
    return new SequenceColumns(List.of(), "", List.of());
  }
}
