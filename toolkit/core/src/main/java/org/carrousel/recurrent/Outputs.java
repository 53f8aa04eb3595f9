package org.carrousel.recurrent;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Map;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the directions of a layer read, and what the layer makes of it.
 *
 * @param forward of the forward direction
 * @param forwardOutput its share: {@code [units, batch, time]} or {@code [batch, units]}
 * @param backwardOutput that of the backward direction; null without
 * @param array the layer's output
 */
record Outputs(Reading forward, INDArray forwardOutput, INDArray backwardOutput, INDArray array) {
  static Outputs of(
      Map<Direction, Reading> readings,
      RecurrentLayer layer,
      TimeMask mask,
      LayerWorkspaceMgr workspaces) {
    boolean last = layer.isLastStepOnly();
    Reading forward = readings.get(Direction.FORWARD);
    Reading backward = readings.get(Direction.BACKWARD);
    INDArray ahead = last ? forward.last().hidden() : forward.hidden();
    INDArray back = backward == null ? null : last ? backward.last().hidden() : backward.hidden();
    INDArray array = merge(ahead, back, layer, workspaces);
    if (!last) {
      if (!mask.complete()) {
        mask.clear(array);
      }
      array =
          layer.getRnnDataFormat() == RNNFormat.NWC
              ? array.permute(1, 2, 0)
              : array.permute(1, 0, 2);
    }
    return new Outputs(forward, ahead, back, array);
  }

  private static INDArray merge(
      INDArray ahead, INDArray back, RecurrentLayer layer, LayerWorkspaceMgr workspaces) {
    if (layer.getBidirection() == Bidirection.CONCATENATE && !layer.isLastStepOnly()) {
      long[] shape = {2 * ahead.size(0), ahead.size(1), ahead.size(2)};
      INDArray joined =
          workspaces.createUninitialized(ArrayType.ACTIVATIONS, ahead.dataType(), shape, 'f');
      Halves.join(ahead, back, joined);
      return joined;
    }
    if (layer.getBidirection() == Bidirection.NONE && !layer.isLastStepOnly()) {
      return ahead;
    }
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

  private static INDArray half(INDArray gradient, boolean first) {
    if (gradient.rank() == 3) {
      return Halves.part(gradient, first);
    }
    long units = gradient.size(1) / 2;
    return gradient.get(all(), first ? interval(0, units) : interval(units, 2 * units));
  }
}
