package org.carrousel.decode;

/**
 * Outputs of a {@link StepModel} for a batch of sequences.
 *
 * @param logProbabilities natural logarithms of the next token's probabilities,
 *     [sequences][tokens]; negative infinity for an impossible token
 * @param states states for the next step
 * @param <S> type of the model's states
 */
public record StepOutputs<S>(double[][] logProbabilities, S states) {
  /**
   * Checks the log probabilities.
   *
   * @throws org.carrousel.error.BadInputException if one is {@code NaN}
   */
  public StepOutputs {
    LogProbabilities.requireNumbers(logProbabilities, "next tokens of sequence");
  }
}
