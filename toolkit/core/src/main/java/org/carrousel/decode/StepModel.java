package org.carrousel.decode;

/**
 * A model that continues sequences token by token, several of them in one call. What starts the
 * sequences, a start token, a source sentence, an image or a seed text, is the model's own.
 *
 * @param <S> its states: those of several sequences side by side, such as the rows of an array
 */
public interface StepModel<S> {
  /** The beginnings of sequences, one for each source, before their first token. */
  StepOutputs<S> start();

  /**
   * Continues sequences. A sequence may be continued in several ways, or not at all.
   *
   * @param states as the latest call returned them
   * @param parents of each new sequence, the place in {@code states} of the one it continues
   * @param tokens that each new sequence adds to it
   * @return the new sequences, in the order of {@code parents}
   */
  StepOutputs<S> advance(S states, int[] parents, int[] tokens);
}
