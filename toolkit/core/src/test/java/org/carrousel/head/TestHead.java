package org.carrousel.head;

import java.util.List;
import org.carrousel.backend.Backend;
import org.carrousel.recurrent.RandomArrays;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A head, ours or DL4J's, without a network around it, with random parameters. */
final class TestHead {
  static final LayerWorkspaceMgr WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

  static {
    Backend.start();
  }

  final INDArray parameters;
  final INDArray gradients;
  final IOutputLayer layer;

  TestHead(BaseOutputLayer head, DataType dataType) {
    NeuralNetConfiguration configuration =
        new NeuralNetConfiguration.Builder().dataType(dataType).layer(head).build();
    long size = configuration.getLayer().initializer().numParams(configuration);
    this.parameters = RandomArrays.uniform(7, dataType, 1, size);
    this.gradients = Nd4j.create(dataType, 1, size);
    Layer created =
        configuration
            .getLayer()
            .instantiate(configuration, List.of(), 0, parameters, false, dataType);
    this.layer = (IOutputLayer) created;
    layer.setBackpropGradientsViewArray(gradients);
  }

  /** The answers. */
  INDArray activate(INDArray input, INDArray mask) {
    layer.setMaskArray(mask);
    layer.setInput(input, WORKSPACES);
    return layer.activate(false, WORKSPACES);
  }

  /** The score as in a test, without the gradients. */
  double score(INDArray input, INDArray labels, INDArray mask) {
    set(input, labels, mask);
    return layer.computeScore(0, false, WORKSPACES);
  }

  /** The gradient of the input; that of the parameters is left in {@link #gradients}. */
  INDArray differentiate(INDArray input, INDArray labels, INDArray mask) {
    set(input, labels, mask);
    return layer.backpropGradient(null, WORKSPACES).getSecond();
  }

  void set(INDArray input, INDArray labels, INDArray mask) {
    layer.setMaskArray(mask);
    layer.setInput(input, WORKSPACES);
    layer.setLabels(labels);
  }
}
