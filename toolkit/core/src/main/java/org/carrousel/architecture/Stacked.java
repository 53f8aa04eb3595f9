package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * LSTM layers on top of each other, each reading the hidden states of the one below (Graves,
 * Mohamed and Hinton 2013).
 *
 * @param units hidden units of each layer, the one nearest the input first; two layers or more
 */
public record Stacked(List<Integer> units) implements Architecture {
  /** Checks ranges. */
  public Stacked {
    units = List.copyOf(units);
    if (units.size() < 2 || units.stream().anyMatch(u -> u < 1)) {
      throw new BadInputException(
          "units: " + units,
          "two layers or more of 1 hidden unit or more",
          "correct the architecture");
    }
  }
}
