package org.carrousel.dense;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Beside DL4J's own layer. */
class DenseTest {
  private static final int BATCH = 5;
  private static final int INPUTS = 4;
  private static final int UNITS = 3;
  private static final int STEPS = 6;

  private static MultiLayerNetwork network(
      FeedForwardLayer.Builder<?> first,
      FeedForwardLayer.Builder<?> second,
      Layer loss,
      InputType input,
      DataType dataType) {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(7)
            .dataType(dataType)
            .l2(.01)
            .list()
            .layer(first.nOut(7).activation(Activation.TANH).biasInit(.2).build())
            .layer(second.nOut(UNITS).activation(Activation.RELU).build())
            .layer(loss)
            .setInputType(input)
            .build();
    MultiLayerNetwork network =
        new MultiLayerNetwork(MultiLayerConfiguration.fromJson(configuration.toJson()));
    network.init();
    return network;
  }

  private static void requireAgreement(
      Layer loss, InputType input, INDArray features, INDArray labels, INDArray mask) {
    DataType dataType = features.dataType();
    MultiLayerNetwork ours =
        network(new Dense.Builder(), new Dense.Builder(), loss, input, dataType);
    MultiLayerNetwork stock =
        network(new DenseLayer.Builder(), new DenseLayer.Builder(), loss, input, dataType);
    double tolerance = dataType == DataType.DOUBLE ? 1e-12 : 1e-6;

    assertThat(ours.params()).isEqualTo(stock.params());
    assertThat(
            ours.output(features, false, mask, mask)
                .equalsWithEps(stock.output(features, false, mask, mask), tolerance))
        .isTrue();
    assertThat(
            gradient(ours, features, labels, mask)
                .equalsWithEps(gradient(stock, features, labels, mask), tolerance))
        .isTrue();
  }

  private static INDArray gradient(
      MultiLayerNetwork network, INDArray features, INDArray labels, INDArray mask) {
    network.setInput(features);
    network.setLabels(labels);
    network.setLayerMaskArrays(mask, mask);
    network.computeGradientAndScore();
    INDArray gradient = network.getFlattenedGradients().dup();
    network.clearLayerMaskArrays();
    return gradient;
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void vectors(DataType dataType) {
    Nd4j.getRandom().setSeed(1);
    requireAgreement(
        new LossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build(),
        InputType.feedForward(INPUTS),
        Nd4j.randn(dataType, BATCH, INPUTS),
        Nd4j.randn(dataType, BATCH, UNITS),
        null);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void timeStepsSomeOfWhichAreMissing(DataType dataType) {
    Nd4j.getRandom().setSeed(2);
    INDArray mask = Nd4j.ones(dataType, BATCH, STEPS);
    mask.putScalar(1, 4, 0).putScalar(1, 5, 0).putScalar(3, 0, 0);
    requireAgreement(
        new RnnLossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build(),
        InputType.recurrent(INPUTS),
        Nd4j.randn(dataType, BATCH, INPUTS, STEPS),
        Nd4j.randn(dataType, BATCH, UNITS, STEPS),
        mask);
  }
}
