package org.carrousel.recipes.api;

import java.util.List;
import org.carrousel.recipes.data.SequenceColumns;

/**
 * Configuration of a recipe that reads sequences from a table and embeds {@link SequenceColumns}.
 *
 * @param <C> the record
 */
public interface SequenceConfig<C extends Record & RecipeConfig<C>>
    extends EncoderConfig<C>, TableConfig<C> {
  /** Columns of the sequences. */
  default SequenceColumns sequences() {
    return part(SequenceColumns.class);
  }

  /** Returns a copy with columns whose values name a sequence. */
  default C entity(String... columns) {
    return with(sequences().withEntity(List.of(columns)));
  }

  /** Returns a copy with a column that rises within a sequence. */
  default C time(String column) {
    return with(sequences().withTime(column));
  }

  /** Returns a copy with columns of the numbers of a time step. */
  default C features(String... columns) {
    return with(sequences().withFeatures(List.of(columns)));
  }
}
