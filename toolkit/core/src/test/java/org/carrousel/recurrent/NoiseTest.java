package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.ParameterBlock;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.conf.weightnoise.WeightNoise;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J's noise in our layer: dropout of inputs, and noise of weights. */
class NoiseTest {
  private static final INDArray INPUT = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);

  @BeforeAll
  static void start() {
    Backend.start();
  }

  /** With weights of 0 for the inputs, all that dropout could touch is the recurrence. */
  @Test
  void dropoutOfInputsLeavesRecurrentConnectionsAlone() {
    TestLayer test =
        new TestLayer(new RecurrentLayer.Builder().dropOut(0.5), 2, 3, DataType.DOUBLE);
    INDArray clean = test.activate(INPUT.dup(), null, false).dup();
    assertThat(test.activate(INPUT.dup(), null, true)).isNotEqualTo(clean);
    test.layer.paramTable().get(ParameterBlock.INPUT_WEIGHTS).assign(0);
    INDArray recurrence = test.activate(INPUT.dup(), null, false).dup();
    assertThat(recurrence.amaxNumber().doubleValue()).isGreaterThan(0.1);
    assertThat(test.activate(INPUT.dup(), null, true)).isEqualTo(recurrence);
  }

  /** Noise that is known: every parameter is a tenth higher in training. */
  private record Higher() implements IWeightNoise {
    @Override
    public INDArray getParameter(
        Layer layer,
        String key,
        int iteration,
        int epoch,
        boolean train,
        LayerWorkspaceMgr workspaces) {
      INDArray clean = layer.getParam(key);
      return train ? clean.add(0.1) : clean;
    }

    @Override
    public IWeightNoise clone() {
      return this;
    }
  }

  @Test
  void trainingSeesNoisyWeightsAndItsGradientGoesToTheCleanOnes() {
    TestLayer noisy =
        new TestLayer(
            new RecurrentLayer.Builder()
                .bidirection(Bidirection.CONCATENATE)
                .weightNoise(new Higher()),
            2,
            3,
            DataType.DOUBLE);
    TestLayer clean = TestLayer.of(Lstm.standard(), Bidirection.CONCATENATE, false);
    INDArray before = noisy.parameters.dup();
    assertThat(noisy.activate(INPUT, null, false)).isEqualTo(clean.activate(INPUT, null, false));
    clean.parameters.addi(0.1);
    INDArray output = noisy.activate(INPUT, null, true);
    assertThat(output).isEqualTo(clean.activate(INPUT, null, true));
    INDArray weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
    INDArray below = noisy.layer.backpropGradient(weights, TestLayer.WORKSPACES).getSecond();
    assertThat(below)
        .isEqualTo(clean.layer.backpropGradient(weights, TestLayer.WORKSPACES).getSecond());
    assertThat(noisy.gradients).isEqualTo(clean.gradients);
    assertThat(noisy.parameters).isEqualTo(before);
  }

  @Test
  void everyPassDrawsItsNoise() {
    TestLayer test =
        new TestLayer(
            new RecurrentLayer.Builder().weightNoise(new DropConnect(0.5)), 2, 3, DataType.DOUBLE);
    Nd4j.getRandom().setSeed(5);
    INDArray first = test.activate(INPUT, null, true).dup();
    assertThat(test.activate(INPUT, null, true)).isNotEqualTo(first);
    Nd4j.getRandom().setSeed(5);
    assertThat(test.activate(INPUT, null, true)).isEqualTo(first);
  }

  static Stream<IWeightNoise> kinds() {
    return Stream.of(new DropConnect(0.9), new WeightNoise(new NormalDistribution(0, 0.075)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aNetworkTrainsWithNoiseAndPredictsWithout(IWeightNoise noise) throws IOException {
    MultiLayerNetwork network = network(noise);
    DataSet batch =
        new DataSet(INPUT.castTo(DataType.FLOAT), RandomArrays.uniform(2, DataType.FLOAT, 3, 1, 5));
    double before = network.score(batch);
    for (int step = 0; step < 60; step++) {
      network.fit(batch);
    }
    assertThat(network.score(batch)).isLessThan(0.8 * before);
    INDArray prediction = network.output(batch.getFeatures());
    assertThat(network.output(batch.getFeatures())).isEqualTo(prediction);
    assertThat(network.output(batch.getFeatures(), true)).isNotEqualTo(prediction);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);
    MultiLayerNetwork loaded =
        ModelSerializer.restoreMultiLayerNetwork(
            new ByteArrayInputStream(file.toByteArray()), true);
    assertThat(loaded.getLayerWiseConfigurations()).isEqualTo(network.getLayerWiseConfigurations());
    assertThat(loaded.output(batch.getFeatures())).isEqualTo(prediction);
  }

  /** DL4J keeps the noisy weights in a workspace from the forward to the backward pass. */
  @ParameterizedTest
  @MethodSource("kinds")
  void workspacesChangeNothing(IWeightNoise noise) {
    DataSet batch =
        new DataSet(INPUT.castTo(DataType.FLOAT), RandomArrays.uniform(2, DataType.FLOAT, 3, 1, 5));
    List<INDArray> parameters = new ArrayList<>();
    for (WorkspaceMode mode : List.of(WorkspaceMode.ENABLED, WorkspaceMode.NONE)) {
      MultiLayerNetwork network = network(noise);
      network.getLayerWiseConfigurations().setTrainingWorkspaceMode(mode);
      Nd4j.getRandom().setSeed(5);
      for (int step = 0; step < 5; step++) {
        network.fit(batch);
      }
      parameters.add(network.params());
    }
    assertThat(parameters.get(0)).isEqualTo(parameters.get(1));
  }

  private static MultiLayerNetwork network(IWeightNoise noise) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(0.02))
                .list()
                .layer(
                    new RecurrentLayer.Builder()
                        .nOut(4)
                        .recurrentDropout(0.2)
                        .weightNoise(noise)
                        .build())
                .layer(
                    new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .dataFormat(RNNFormat.NCW)
                        .build())
                .setInputType(InputType.recurrent(2))
                .build());
    network.init();
    return network;
  }
}
