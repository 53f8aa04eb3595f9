package org.carrousel.cell;

import java.util.Collections;
import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * Initial biases of an {@link Lstm}'s gates. A list has one value for all memory blocks, or one per
 * block, as {@code forget = [0.5, 1.0, 1.5, 2.0]} of Gers et al. 2000.
 *
 * @param input biases of the input gate
 * @param forget biases of the forget gate; positive values make the untrained cell remember
 * @param output biases of the output gate
 */
public record GateBiases(List<Double> input, List<Double> forget, List<Double> output) {
  /** Copies the lists. */
  public GateBiases {
    input = List.copyOf(input);
    forget = List.copyOf(forget);
    output = List.copyOf(output);
  }

  /** Creates biases that are the same for all memory blocks. */
  public static GateBiases of(double input, double forget, double output) {
    return new GateBiases(List.of(input), List.of(forget), List.of(output));
  }

  /**
   * Returns one bias per block; zeros for the candidate.
   *
   * @throws BadInputException if the list has neither one value nor one per block
   */
  List<Double> initial(Lstm.Part gate, int blocks) {
    List<Double> values =
        switch (gate) {
          case CANDIDATE -> List.of(0.0);
          case FORGET -> forget;
          case OUTPUT -> output;
          case INPUT -> input;
        };
    if (values.size() == 1) {
      return Collections.nCopies(blocks, values.get(0));
    }
    if (values.size() != blocks) {
      throw new BadInputException(
          values.size() + " biases " + values + " of an LSTM's " + gate + " gate",
          "one for all memory blocks, or one for each of the " + blocks,
          "give as many biases as there are memory blocks (units / cells per block)");
    }
    return values;
  }
}
