package org.carrousel.decode;

/**
 * Model that predicts sequences token by token, for a batch of sequences. An instance contains its
 * sources, such as source sentences, images or a start text.
 *
 * @param <S> states of a batch of sequences, such as arrays with one row per sequence
 */
public interface StepModel<S> {
  /** Returns the outputs before the first token, one sequence per source. */
  StepOutputs<S> start();

  /**
   * Appends tokens to sequences. A sequence may be continued several times, or not at all.
   *
   * @param states states returned by the latest call
   * @param parents for each new sequence, the row in {@code states} of the sequence to continue
   * @param tokens token to append for each new sequence
   * @return outputs of the new sequences, in the order of {@code parents}
   */
  StepOutputs<S> advance(S states, int[] parents, int[] tokens);
}
