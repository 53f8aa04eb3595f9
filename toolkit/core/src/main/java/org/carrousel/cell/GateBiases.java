package org.carrousel.cell;

import java.util.Collections;
import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * Biases of an {@link Lstm}'s gates before training: one value for all memory blocks, or one a
 * block, as in {@code forget = [0.5, 1.0, 1.5, 2.0]} of Gers et al. 2000.
 *
 * @param input of the input gate
 * @param forget of the forget gate; positive so that the cell remembers at first
 * @param output of the output gate
 */
public record GateBiases(List<Double> input, List<Double> forget, List<Double> output) {
  /** Copies the lists. */
  public GateBiases {
    input = List.copyOf(input);
    forget = List.copyOf(forget);
    output = List.copyOf(output);
  }

  /** The same for all memory blocks. */
  public static GateBiases of(double input, double forget, double output) {
    return new GateBiases(List.of(input), List.of(forget), List.of(output));
  }

  /**
   * One bias a block.
   *
   * @throws BadInputException if there are neither one nor as many as blocks
   */
  List<Double> initial(Lstm.Part gate, int blocks) {
    List<Double> given =
        switch (gate) {
          case CANDIDATE -> List.of(0.0);
          case FORGET -> forget;
          case OUTPUT -> output;
          case INPUT -> input;
        };
    if (given.size() == 1) {
      return Collections.nCopies(blocks, given.get(0));
    }
    if (given.size() != blocks) {
      throw new BadInputException(
          given.size() + " biases " + given + " of an LSTM's " + gate + " gate",
          "one for all memory blocks, or one for each of the " + blocks,
          "give as many biases as there are memory blocks (units / cells a block)");
    }
    return given;
  }
}
