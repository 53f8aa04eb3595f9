package org.carrousel.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Running {@link SideInputVertex}, which passes inputs, masks and gradients between DL4J and layer.
 */
@SuppressWarnings("overrides") // DL4J declares setInputs once with an array and once with varargs.
final class SideInputVertexImpl extends LayerVertex {
  SideInputVertexImpl(
      ComputationGraph graph, String name, int index, Layer layer, DataType dataType) {
    super(graph, name, index, layer, null, false, dataType);
  }

  private SideInputs side() {
    return (SideInputs) getLayer();
  }

  @Override
  public void setInput(int number, INDArray input, LayerWorkspaceMgr workspaces) {
    if (number == 0) {
      super.setInput(0, input, workspaces);
    } else {
      inputs[number] = input;
      side().setSideInput(number - 1, input);
    }
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    Pair<Gradient, INDArray[]> ofLayer = super.doBackward(truncated, workspaces);
    List<INDArray> gradients = new ArrayList<>(List.of(ofLayer.getSecond()));
    gradients.addAll(side().sideGradients());
    return new Pair<>(ofLayer.getFirst(), gradients.toArray(INDArray[]::new));
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    Pair<INDArray, MaskState> output = super.feedForwardMaskArrays(masks, state, batch);
    for (int number = 1; masks != null && number < masks.length; number++) {
      side().setSideMask(number - 1, masks[number]);
    }
    return output;
  }
}
