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

/** Initial state of a layer that another part of the network computes. */
final class InitialState {
  /** Hidden state, then memory cell; empty for zeros. */
  private final List<INDArray> arrays = new ArrayList<>();

  private List<INDArray> gradients = List.of();

  void set(int number, INDArray array) {
    while (arrays.size() <= number) {
      arrays.add(null);
    }
    arrays.set(number, array);
  }

  /** Returns the state, with zeros for a missing memory cell; null if nothing was set. */
  CellState state(Cell cell, int units) {
    if (arrays.isEmpty()) {
      return null;
    }
    INDArray hidden = arrays.get(0);
    if (!cell.hasMemory()) {
      return new CellState(hidden, null, null);
    }
    INDArray memory =
        arrays.size() > 1 ? arrays.get(1) : Nd4j.zeros(hidden.dataType(), hidden.size(0), units);
    return new CellState(hidden, memory, null);
  }

  /** Copies the gradient of the initial state after a backward pass, if a state was set. */
  void storeGradient(SequenceComputation computation, LayerWorkspaceMgr workspaces) {
    if (arrays.isEmpty()) {
      return;
    }
    CellState gradient = computation.initialGradient();
    List<INDArray> copies = new ArrayList<>();
    copies.add(workspaces.dup(ArrayType.ACTIVATION_GRAD, gradient.hidden()));
    if (arrays.size() > 1) {
      copies.add(workspaces.dup(ArrayType.ACTIVATION_GRAD, gradient.memory()));
    }
    gradients = copies;
  }

  List<INDArray> gradients() {
    return gradients;
  }

  void clear() {
    arrays.clear();
    gradients = List.of();
  }
}
