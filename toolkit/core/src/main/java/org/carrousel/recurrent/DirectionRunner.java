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

/**
 * What a layer reads with in one direction, and arrays that this writes: kept from pass to pass, if
 * the layer makes its output of them.
 */
final class DirectionRunner {
  private final RecurrentLayer layer;
  private final DataType dataType;
  private final SequenceComputation computation;
  private final ReusableArray hidden;
  private final ReusableArray inputGradient;

  /**
   * @param training whether there will be backward passes
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

  /** Where hidden states are written that the layer makes its output of. */
  INDArray hiddenStates(long batch, long steps) {
    return hidden.of(layer.getCell().outputs((int) layer.getNOut()), batch, steps);
  }

  /**
   * Where the gradient of the input is written.
   *
   * @param first whether this direction is the first, to whose gradient that of the other is added
   */
  INDArray inputGradient(boolean first, long batch, long steps, LayerWorkspaceMgr workspaces) {
    long inputs = layer.getNIn();
    return first
        ? workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, dataType, new long[] {inputs, batch, steps}, 'f')
        : inputGradient.of(inputs, batch, steps);
  }
}
