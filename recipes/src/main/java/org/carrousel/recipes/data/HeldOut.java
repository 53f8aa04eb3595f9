package org.carrousel.recipes.data;

import java.util.List;
import java.util.function.Predicate;

/**
 * Examples in two parts, each in their order.
 *
 * @param kept those that stay
 * @param held those that are held out
 * @param <E> type of an example
 */
public record HeldOut<E>(List<E> kept, List<E> held) {
  /** Holds out the examples that a predicate accepts. */
  public static <E> HeldOut<E> of(List<E> examples, Predicate<E> held) {
    return new HeldOut<>(
        examples.stream().filter(held.negate()).toList(), examples.stream().filter(held).toList());
  }
}
