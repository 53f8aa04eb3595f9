package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;

/**
 * LSTM layers that read sequences in both directions and put the two hidden states side by side
 * (Schuster and Paliwal 1997; Graves and Schmidhuber 2005), one or on top of each other.
 *
 * @param units hidden units of each layer and direction, the one nearest the input first
 */
public record Bidirectional(List<Integer> units) implements Architecture {
  /** Checks ranges. */
  public Bidirectional {
    units = List.copyOf(units);
    if (units.isEmpty() || units.stream().anyMatch(u -> u < 1)) {
      throw new BadInputException(
          "units: " + units, "layers of 1 hidden unit or more", "correct the architecture");
    }
  }

  @Override
  public Bidirection bidirection() {
    return Bidirection.CONCATENATE;
  }
}
