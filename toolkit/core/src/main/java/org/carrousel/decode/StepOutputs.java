package org.carrousel.decode;

/**
 * Several sequences between two tokens.
 *
 * @param logProbabilities [sequences][tokens] of the next token, natural logarithms; negative
 *     infinity for a token that cannot come next
 * @param states what the model needs to go on
 * @param <S> as of the {@link StepModel}
 */
public record StepOutputs<S>(double[][] logProbabilities, S states) {
  /** Refuses what a network says after its training failed. */
  public StepOutputs {
    LogProbabilities.requireNumbers(logProbabilities, "next tokens of sequence");
  }
}
