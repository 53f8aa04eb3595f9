package org.carrousel.recurrent;

import java.util.Arrays;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A {@link PrependVertex} at work in a network. */
@SuppressWarnings("overrides") // DL4J declares setInputs once with an array and once with varargs.
final class RunningPrependVertex extends BaseGraphVertex {
  RunningPrependVertex(ComputationGraph graph, String name, int index, DataType dataType) {
    super(graph, name, index, null, null, dataType);
  }

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public Layer getLayer() {
    return null;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray vector = inputs[0];
    INDArray sequence = inputs[1];
    if (vector.rank() != 2
        || sequence.rank() != 3
        || vector.size(0) != sequence.size(0)
        || vector.size(1) != sequence.size(1)) {
      throw new BadInputException(
          "a vector of shape %s before a sequence of shape %s"
              .formatted(Arrays.toString(vector.shape()), Arrays.toString(sequence.shape())),
          "[batch, size] and [batch, size, time]",
          "make both of the same rows and of the same size");
    }
    long steps = sequence.size(2);
    // As recurrent layers lay out what they read.
    INDArray joined =
        workspaces
            .createUninitialized(
                ArrayType.ACTIVATIONS,
                dataType,
                new long[] {vector.size(1), vector.size(0), 1 + steps},
                'f')
            .permute(1, 0, 2);
    joined.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(0)).assign(vector);
    later(joined).assign(sequence);
    return joined;
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray first = epsilon.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(0));
    INDArray[] gradients = {
      workspaces.dup(ArrayType.ACTIVATION_GRAD, first, 'c'),
      workspaces.dup(ArrayType.ACTIVATION_GRAD, later(epsilon), 'f')
    };
    return new Pair<>(null, gradients);
  }

  private static INDArray later(INDArray joined) {
    return joined.get(
        NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(1, joined.size(2)));
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    if (gradients != null) {
      throw new IllegalStateException("a vertex without parameters was given their gradients");
    }
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    INDArray mask = masks == null ? null : masks[1];
    return mask == null
        ? new Pair<>(null, state)
        : new Pair<>(
            Nd4j.concat(1, Nd4j.ones(mask.dataType(), mask.size(0), 1), mask), MaskState.Active);
  }

  @Override
  public String toString() {
    return "PrependVertex(" + getVertexName() + ")";
  }
}
