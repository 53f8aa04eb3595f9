package org.carrousel.recipes.data;

import java.util.List;

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
}
