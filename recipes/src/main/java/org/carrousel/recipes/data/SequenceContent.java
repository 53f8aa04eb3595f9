package org.carrousel.recipes.data;

/** Content of a sequence: numbers or a text. */
public sealed interface SequenceContent {
  /**
   * Numbers at each time step.
   *
   * @param rows [time][feature], at least one time step, user's units, none missing
   */
  record Numbers(float[][] rows) implements SequenceContent {}

  /** A text, which a model cuts into tokens. */
  record Text(String text) implements SequenceContent {}
}
