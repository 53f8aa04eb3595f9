package org.carrousel.recipes.data;

import java.util.List;
import java.util.function.Function;

/**
 * Holds out a share of some examples.
 *
 * @param <E> type of an example
 */
@FunctionalInterface
public interface HoldOutRule<E> {
  /**
   * Splits.
   *
   * @param share from 0 to below 1
   */
  HeldOut<E> holdOut(List<E> examples, double share);

  /** Holds out a share of the entities, each with all of its examples. */
  static <E> HoldOutRule<E> by(Function<E, ?> entity) {
    return (examples, share) -> SplitFractions.hold(examples, entity, example -> "", share);
  }
}
