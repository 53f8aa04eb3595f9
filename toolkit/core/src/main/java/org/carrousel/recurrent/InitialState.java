package org.carrousel.recurrent;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.cell.Cell;
import org.carrousel.engine.CellState;
import org.carrousel.engine.SequenceComputation;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The state from which a layer starts, where another part of the network gives it. */
final class InitialState {
  /** The hidden state, then the memory; what is not given is zeros. */
  private final List<INDArray> given = new ArrayList<>();

  private List<INDArray> gradients = List.of();

  void set(int number, INDArray array) {
    while (given.size() <= number) {
      given.add(null);
    }
    given.set(number, array);
  }

  /** Null if nothing is given. */
  CellState state(Cell cell, int units) {
    if (given.isEmpty()) {
      return null;
    }
    INDArray hidden = given.get(0);
    if (!cell.hasMemory()) {
      return new CellState(hidden, null, null);
    }
    INDArray memory =
        given.size() > 1 ? given.get(1) : Nd4j.zeros(hidden.dataType(), hidden.size(0), units);
    return new CellState(hidden, memory, null);
  }

  /** Keeps what a backward pass found for the given state, if there is one. */
  void keepGradient(SequenceComputation computation, LayerWorkspaceMgr workspaces) {
    if (given.isEmpty()) {
      return;
    }
    CellState gradient = computation.initialGradient();
    List<INDArray> kept = new ArrayList<>();
    kept.add(workspaces.dup(ArrayType.ACTIVATION_GRAD, gradient.hidden()));
    if (given.size() > 1) {
      kept.add(workspaces.dup(ArrayType.ACTIVATION_GRAD, gradient.memory()));
    }
    gradients = kept;
  }

  List<INDArray> gradients() {
    return gradients;
  }

  void clear() {
    given.clear();
    gradients = List.of();
  }
}
