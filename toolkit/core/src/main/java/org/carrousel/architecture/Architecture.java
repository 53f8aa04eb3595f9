package org.carrousel.architecture;

import java.util.List;
import org.carrousel.recurrent.Bidirection;

/** The recurrent part of a network. */
public sealed interface Architecture permits Vanilla, Stacked, Bidirectional {
  /** Hidden units of each recurrent layer, the one nearest the input first. */
  List<Integer> units();

  /** Whether layers read sequences backward, too, and what becomes of the two hidden states. */
  default Bidirection bidirection() {
    return Bidirection.NONE;
  }

  /** One layer is vanilla, several are stacked. */
  static Architecture of(List<Integer> units) {
    return units.size() == 1 ? new Vanilla(units.get(0)) : new Stacked(units);
  }

  /** The same layers, each reading sequences in both directions or forward only. */
  default Architecture bidirectional(boolean bidirectional) {
    return bidirectional ? new Bidirectional(units()) : of(units());
  }
}
