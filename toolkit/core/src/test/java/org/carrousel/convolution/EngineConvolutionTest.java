package org.carrousel.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The layer by hand, and where it leaves the work to DL4J. */
class EngineConvolutionTest {
  private static ComputationGraph network(ConvolutionLayer.Builder layer, DataType type) {
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(type)
                .graphBuilder()
                .addInputs("pictures")
                .addLayer(
                    "first",
                    layer
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build(),
                    "pictures")
                .addLayer(
                    "loss",
                    new CnnLossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build(),
                    "first")
                .setOutputs("loss")
                .setInputTypes(InputType.convolutional(6, 6, 1))
                .build());
    network.init();
    return network;
  }

  @Test
  void everyOutputIsTheWeightedSumOfItsWindow() {
    ComputationGraph network = network(new EngineConvolution.Builder(2, 3), DataType.FLOAT);
    network.setParam("first_W", Nd4j.createFromArray(1f, 2, 3, 4, 5, 6).reshape(1, 1, 2, 3));
    network.setParam("first_b", Nd4j.createFromArray(.5f).reshape(1, 1));
    INDArray picture = Nd4j.linspace(0, 35, 36, DataType.FLOAT).reshape(1, 1, 6, 6);

    INDArray output = network.outputSingle(picture);

    assertThat(output.shape()).containsExactly(1, 1, 5, 4);
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 4; column++) {
        double sum = .5;
        for (int k = 0; k < 6; k++) {
          sum += (k + 1) * (6 * (row + k / 3) + column + k % 3);
        }
        assertThat(output.getDouble(0, 0, row, column)).isCloseTo(sum, within(1e-3));
      }
    }
  }

  /** Double precision and windows with gaps are computed by DL4J itself. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLayerAgreesWithDl4jWhereTheEngineDoesNotServe(boolean gaps) {
    DataType type = gaps ? DataType.FLOAT : DataType.DOUBLE;
    int gap = gaps ? 2 : 1;
    ComputationGraph ours = network(new EngineConvolution.Builder(2, 2).dilation(gap, gap), type);
    ComputationGraph stock = network(new ConvolutionLayer.Builder(2, 2).dilation(gap, gap), type);
    assertThat(ours.params()).isEqualTo(stock.params());
    INDArray pictures = Nd4j.rand(type, 3, 1, 6, 6);
    INDArray labels = Nd4j.rand(type, stock.outputSingle(pictures).shape());

    assertThat(ours.outputSingle(pictures)).isEqualTo(stock.outputSingle(pictures));
    assertThat(gradient(ours, pictures, labels)).isEqualTo(gradient(stock, pictures, labels));
  }

  private static INDArray gradient(ComputationGraph network, INDArray pictures, INDArray labels) {
    network.setInputs(pictures);
    network.setLabels(labels);
    network.computeGradientAndScore();
    return network.getFlattenedGradients().dup();
  }
}
