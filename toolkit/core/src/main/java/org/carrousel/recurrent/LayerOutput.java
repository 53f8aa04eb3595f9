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
 * What the directions of a layer read, and what the layer makes of it.
 *
 * @param forward of the forward direction
 * @param forwardOutput its share: {@code [units, batch, time]} or {@code [batch, units]}
 * @param backwardOutput that of the backward direction; null without
 * @param array the layer's output
 */
record LayerOutput(
    DirectionOutput forward, INDArray forwardOutput, INDArray backwardOutput, INDArray array) {
  /**
   * An array for what the directions write that is put out as it is.
   *
   * @return {@code [outputs, batch, time]}; null where the output is made of what they have written
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

  /** A direction's part of an array for what is put out as it is. */
  static INDArray part(INDArray direct, Direction direction, Bidirection bidirection) {
    return bidirection == Bidirection.NONE ? direct : half(direct, direction == Direction.FORWARD);
  }

  /**
   * @param direct what the directions have written; null where the output is made of that
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

  /** The share of one direction in the gradient of the layer's output. */
  INDArray gradient(Direction direction, INDArray gradient, Bidirection bidirection) {
    boolean ahead = direction == Direction.FORWARD;
    return switch (bidirection) {
      case NONE, ADD -> gradient;
      case AVERAGE -> gradient.mul(0.5);
      case MULTIPLY -> gradient.mul(ahead ? backwardOutput : forwardOutput);
      case CONCATENATE -> half(gradient, ahead);
    };
  }

  /** Of {@code [features, batch, time]} or {@code [batch, features]}. */
  private static INDArray half(INDArray whole, boolean first) {
    boolean sequence = whole.rank() == 3;
    long units = whole.size(sequence ? 0 : 1) / 2;
    INDArrayIndex features = first ? interval(0, units) : interval(units, 2 * units);
    return sequence ? whole.get(features, all(), all()) : whole.get(all(), features);
  }
}
