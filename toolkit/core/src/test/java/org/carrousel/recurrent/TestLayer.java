package org.carrousel.recurrent;

import java.util.List;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Cell;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A layer without a network around it, with random parameters. */
final class TestLayer {
  static final LayerWorkspaceMgr WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

  static {
    Backend.start();
  }

  final INDArray parameters;
  final INDArray gradients;
  final RecurrentLayerImpl layer;

  TestLayer(RecurrentLayer.Builder builder, int inputs, int units, DataType dataType) {
    NeuralNetConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .dataType(dataType)
            .layer(builder.nIn(inputs).nOut(units).build())
            .build();
    long size = configuration.getLayer().initializer().numParams(configuration);
    this.parameters = RandomArrays.uniform(7, dataType, 1, size).muli(0.8);
    this.gradients = Nd4j.create(dataType, 1, size);
    Layer created =
        configuration
            .getLayer()
            .instantiate(configuration, List.of(), 0, parameters, false, dataType);
    this.layer = (RecurrentLayerImpl) created;
    layer.setBackpropGradientsViewArray(gradients);
  }

  static TestLayer of(Cell cell, Bidirection bidirection, boolean lastStepOnly) {
    return new TestLayer(
        new RecurrentLayer.Builder().cell(cell).bidirection(bidirection).lastStepOnly(lastStepOnly),
        2,
        Cells.units(cell, 3),
        DataType.DOUBLE);
  }

  INDArray activate(INDArray input, INDArray mask, boolean training) {
    layer.feedForwardMaskArray(mask, MaskState.Active, (int) input.size(0));
    layer.setInput(input, WORKSPACES);
    return layer.activate(training, WORKSPACES);
  }
}
