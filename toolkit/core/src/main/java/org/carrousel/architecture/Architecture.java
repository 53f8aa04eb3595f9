package org.carrousel.architecture;

import java.util.List;

/** The recurrent part of a network. */
public sealed interface Architecture permits Vanilla, Stacked {
  /** Hidden units of each recurrent layer, the one nearest the input first. */
  List<Integer> units();

  /** One layer is vanilla, several are stacked. */
  static Architecture of(List<Integer> units) {
    return units.size() == 1 ? new Vanilla(units.get(0)) : new Stacked(units);
  }
}
