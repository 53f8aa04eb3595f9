package org.carrousel.recipes.data;

import java.util.List;

/**
 * Examples in two parts, each in their order.
 *
 * @param kept those that stay
 * @param held those that are held out
 * @param <E> type of an example
 */
public record HeldOut<E>(List<E> kept, List<E> held) {}
