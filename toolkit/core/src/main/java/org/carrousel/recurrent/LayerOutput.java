package org.carrousel.recurrent;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Map;
import org.carrousel.engine.Direction;
import org.carrousel.engine.TimeMask;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;

/**
 * Output of a layer, with the outputs of its directions.
 *
 * @param forward output of the forward direction
 * @param forwardOutput its hidden states, {@code [outputs, batch, time]} or {@code [batch,
 *     outputs]}
 * @param backwardOutput those of the backward direction; null if the layer has none
 * @param array output of the layer
 */
record LayerOutput(
    DirectionOutput forward, INDArray forwardOutput, INDArray backwardOutput, INDArray array) {
  /**
   * Allocates the layer's output if the directions can write it directly.
   *
   * @return {@code [outputs, batch, time]}; null if the output is computed from their results
   */
  static INDArray direct(
      RecurrentLayer layer,
      DataType dataType,
      long batch,
      long steps,
      LayerWorkspaceMgr workspaces) {
    boolean both = layer.getBidirection() == Bidirection.CONCATENATE;
    if (layer.isLastStepOnly() || !(both || layer.getBidirection() == Bidirection.NONE)) {
      return null;
    }
    long units = layer.getCell().outputs((int) layer.getNOut());
    long[] shape = {both ? 2 * units : units, batch, steps};
    return workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'f');
  }

  /** Returns the part of the direct output that a direction writes. */
  static INDArray part(INDArray direct, Direction direction, Bidirection bidirection) {
    return bidirection == Bidirection.NONE ? direct : half(direct, direction == Direction.FORWARD);
  }

  /**
   * Creates the output after the forward passes of all directions; masked time steps become 0.
   *
   * @param direct output that the directions have written; null to compute it from their results
   */
  static LayerOutput of(
      Map<Direction, DirectionOutput> directionOutputs,
      RecurrentLayer layer,
      TimeMask mask,
      INDArray direct,
      LayerWorkspaceMgr workspaces) {
    boolean last = layer.isLastStepOnly();
    DirectionOutput forward = directionOutputs.get(Direction.FORWARD);
    DirectionOutput backward = directionOutputs.get(Direction.BACKWARD);
    INDArray ahead = last ? forward.last().hidden() : forward.hidden();
    INDArray back = backward == null ? null : last ? backward.last().hidden() : backward.hidden();
    INDArray array = direct == null ? merge(ahead, back, layer, workspaces) : direct;
    if (!last) {
      if (!mask.complete()) {
        mask.clear(array);
      }
      array =
          layer.getRnnDataFormat() == RNNFormat.NWC
              ? array.permute(1, 2, 0)
              : array.permute(1, 0, 2);
    }
    return new LayerOutput(forward, ahead, back, array);
  }

  private static INDArray merge(
      INDArray ahead, INDArray back, RecurrentLayer layer, LayerWorkspaceMgr workspaces) {
    INDArray merged =
        switch (layer.getBidirection()) {
          case NONE -> ahead;
          case CONCATENATE -> Nd4j.concat(1, ahead, back);
          case ADD -> ahead.add(back);
          case AVERAGE -> ahead.add(back).muli(0.5);
          case MULTIPLY -> ahead.mul(back);
        };
    return workspaces.dup(ArrayType.ACTIVATIONS, merged, 'f');
  }

  /** Returns the gradient of one direction's output, from that of the layer's output. */
  INDArray gradient(Direction direction, INDArray gradient, Bidirection bidirection) {
    boolean ahead = direction == Direction.FORWARD;
    return switch (bidirection) {
      case NONE, ADD -> gradient;
      case AVERAGE -> gradient.mul(0.5);
      case MULTIPLY -> gradient.mul(ahead ? backwardOutput : forwardOutput);
      case CONCATENATE -> half(gradient, ahead);
    };
  }

  /** Returns half the features of {@code [features, batch, time]} or {@code [batch, features]}. */
  private static INDArray half(INDArray whole, boolean first) {
    boolean sequence = whole.rank() == 3;
    long units = whole.size(sequence ? 0 : 1) / 2;
    INDArrayIndex features = first ? interval(0, units) : interval(units, 2 * units);
    return sequence ? whole.get(features, all(), all()) : whole.get(all(), features);
  }
}
