package org.carrousel.recurrent;

import org.carrousel.array.ReusableArray;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engines;
import org.carrousel.engine.SequenceComputation;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computation of one direction of a layer, with the arrays it reuses in each pass. */
final class DirectionRunner {
  private final RecurrentLayer layer;
  private final DataType dataType;
  private final SequenceComputation computation;
  private final ReusableArray hidden;
  private final ReusableArray inputGradient;

  /**
   * @param training whether backward passes follow
   */
  DirectionRunner(RecurrentLayer layer, DataType dataType, Direction direction, boolean training) {
    CellShape shape =
        new CellShape(
            layer.getCell(),
            (int) layer.getNIn(),
            (int) layer.getNOut(),
            dataType,
            training && layer.getRecurrentDropout() > 0,
            !training,
            layer.getPrecision());
    this.layer = layer;
    this.dataType = dataType;
    this.computation = Engines.computation(shape, direction);
    this.hidden = new ReusableArray(dataType);
    this.inputGradient = new ReusableArray(dataType);
  }

  SequenceComputation computation() {
    return computation;
  }

  /** Returns the array for hidden states from which the layer computes its output. */
  INDArray hiddenStates(long batch, long steps) {
    return hidden.of(layer.getCell().outputs((int) layer.getNOut()), batch, steps);
  }

  /**
   * Returns the array for the gradient of the input.
   *
   * @param first whether this is the first direction; the gradient of the other is added to its one
   */
  INDArray inputGradient(boolean first, long batch, long steps, LayerWorkspaceMgr workspaces) {
    long inputs = layer.getNIn();
    return first
        ? workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, dataType, new long[] {inputs, batch, steps}, 'f')
        : inputGradient.of(inputs, batch, steps);
  }
}
