package org.carrousel.recipes.api;

import java.util.List;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;

/**
 * A dataset, split, encoded and ready for training.
 *
 * @param <E> an example
 * @param <C> the configuration
 * @param <M> the model
 * @param <S> the scores
 */
public interface DatasetPreparation<
        E, C extends Record & RecipeConfig<C>, M extends Model<?, ?>, S extends Scores>
    extends Preparation<C, M, S> {
  /** All examples. */
  Dataset<E> data();

  /** Examples of each part. */
  DataSplit<E> parts();

  @Override
  default DataSource source() {
    return data().source();
  }

  /** Examples of the test part. */
  default List<E> test() {
    return parts().test();
  }
}
