package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Lstm;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.GravesLSTM;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Without masks the cells that DL4J has too agree with it, down to the layout of parameters. */
class StockLayersTest {
  @SuppressWarnings("deprecation")
  static Stream<Arguments> pairs() {
    return Stream.of(
        pair("LSTM", Lstm.standard(), () -> new LSTM.Builder().forgetGateBiasInit(1)),
        pair(
            "GravesLSTM",
            Lstm.standard().peepholes(true),
            () -> new GravesLSTM.Builder().forgetGateBiasInit(1)),
        pair(
            "SimpleRnn",
            new org.carrousel.cell.SimpleRnn(CellActivation.TANH),
            SimpleRnn.Builder::new));
  }

  private static Arguments pair(
      String name, Cell cell, Supplier<BaseRecurrentLayer.Builder<?>> stock) {
    return Arguments.of(name, cell, stock);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void outputsScoresAndGradientsAgree(
      String name, Cell cell, Supplier<BaseRecurrentLayer.Builder<?>> stock) {
    Backend.start();
    MultiLayerNetwork ours = network(new RecurrentLayer.Builder().cell(cell).nOut(6).build());
    BaseRecurrentLayer.Builder<?> builder = stock.get();
    builder.nOut(6);
    builder.activation(Activation.TANH);
    MultiLayerNetwork theirs = network(builder.build());
    assertThat(ours.numParams()).isEqualTo(theirs.numParams());
    ours.setParams(theirs.params());
    INDArray input = RandomArrays.uniform(1, DataType.DOUBLE, 4, 3, 7);
    INDArray labels = RandomArrays.uniform(2, DataType.DOUBLE, 4, 2, 7);
    assertSame(ours.output(input), theirs.output(input));
    for (MultiLayerNetwork network : new MultiLayerNetwork[] {ours, theirs}) {
      network.setInput(input);
      network.setLabels(labels);
      network.computeGradientAndScore();
    }
    assertThat(ours.score()).isCloseTo(theirs.score(), within(1e-12));
    assertSame(ours.gradient().gradient(), theirs.gradient().gradient());
  }

  @Test
  void theSameSeedGivesTheSameInitialWeights() {
    MultiLayerNetwork ours = network(new RecurrentLayer.Builder().nOut(6).build());
    MultiLayerNetwork theirs = network(new LSTM.Builder().nOut(6).forgetGateBiasInit(1).build());
    assertThat(ours.params()).isEqualTo(theirs.params());
  }

  private static MultiLayerNetwork network(Layer recurrent) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(DataType.DOUBLE)
                .weightInit(WeightInit.XAVIER)
                .list()
                .layer(recurrent)
                .layer(
                    new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nOut(2)
                        .activation(Activation.IDENTITY)
                        .dataFormat(RNNFormat.NCW)
                        .build())
                .setInputType(InputType.recurrent(3))
                .build());
    network.init();
    return network;
  }

  private static void assertSame(INDArray actual, INDArray expected) {
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-12));
  }
}
