package org.carrousel.engine;

import java.util.Optional;

/** Computes recurrent cells over whole sequences; found by {@link java.util.ServiceLoader}. */
public interface Engine {
  /** As given to {@code -Dcarrousel.engine}. */
  String name();

  /** The one with the highest number is taken among those that can compute a cell. */
  int preference(CellShape shape);

  /** Why this engine cannot compute a cell on this machine; empty if it can. */
  Optional<String> refusal(CellShape shape);

  /** A computation of its own for one layer and direction; it keeps its arrays between calls. */
  SequenceComputation computation(CellShape shape, Direction direction);
}
