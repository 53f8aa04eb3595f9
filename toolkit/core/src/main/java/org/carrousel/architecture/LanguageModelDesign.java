package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * A network that continues sequences, but for its inputs and outputs, which follow from the data.
 *
 * @param units hidden units of each LSTM layer, the one nearest the input first
 * @param embedding values of a token's vector, 1 or more
 * @param regularization dropout, weight decay, gradient clip
 */
public record LanguageModelDesign(
    List<Integer> units, int embedding, Regularization regularization) {
  /** Checks ranges. */
  public LanguageModelDesign {
    units = List.copyOf(units);
    if (embedding < 1) {
      throw new BadInputException(
          "embedding: " + embedding, "1 value or more", "correct the architecture");
    }
  }

  /** The same with other layers. */
  public LanguageModelDesign units(List<Integer> units) {
    return new LanguageModelDesign(units, embedding, regularization);
  }

  /** The same with vectors of this width. */
  public LanguageModelDesign embedding(int embedding) {
    return new LanguageModelDesign(units, embedding, regularization);
  }

  /** The same with another regularization. */
  public LanguageModelDesign regularization(Regularization regularization) {
    return new LanguageModelDesign(units, embedding, regularization);
  }
}
