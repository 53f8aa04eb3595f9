package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;

/** The recurrent part of a network, with what it reads the input through. */
public sealed interface Architecture permits Vanilla, Stacked, Bidirectional, Convolutional {
  /** Hidden units of each recurrent layer, the one nearest the input first. */
  List<Integer> units();

  /** Whether layers read sequences backward, too, and what becomes of the two hidden states. */
  default Bidirection bidirection() {
    return Bidirection.NONE;
  }

  /**
   * Checks that layers can read time steps of so many features.
   *
   * @throws BadInputException if not
   */
  default void requireInputs(int inputs) {}

  /** One layer is vanilla, several are stacked. */
  static Architecture of(List<Integer> units) {
    return units.size() == 1 ? new Vanilla(units.get(0)) : new Stacked(units);
  }

  /** The same with layers of these hidden units. */
  default Architecture units(List<Integer> units) {
    return of(units).bidirectional(bidirection() != Bidirection.NONE);
  }

  /** The same layers, each reading sequences in both directions or forward only. */
  default Architecture bidirectional(boolean bidirectional) {
    return bidirectional ? new Bidirectional(units()) : of(units());
  }
}
