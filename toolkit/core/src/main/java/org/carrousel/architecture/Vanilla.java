package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * One LSTM layer (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000).
 *
 * @param hiddenUnits at least 1; need not match the number of time steps
 */
public record Vanilla(int hiddenUnits) implements Architecture {
  /** Checks the range. */
  public Vanilla {
    if (hiddenUnits < 1) {
      throw new BadInputException(
          "units: " + hiddenUnits, "1 hidden unit or more", "correct the architecture");
    }
  }

  @Override
  public List<Integer> units() {
    return List.of(hiddenUnits);
  }
}
