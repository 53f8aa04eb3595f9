package org.carrousel.recipes.classify;

/** What a sequence is made of. */
public sealed interface Content {
  /**
   * Numbers at each time step.
   *
   * @param rows [time][feature], at least one time step, user's units, none missing
   */
  @SuppressWarnings("ArrayRecordComponent") // carries values to the encoder, compared by nobody
  record Numbers(float[][] rows) implements Content {}

  /** A text, to be cut into tokens. */
  record Text(String text) implements Content {}
}
