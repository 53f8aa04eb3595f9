package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.backend.Backend;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.MaskKind;
import org.carrousel.recurrent.RandomArrays;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** The head in DL4J's networks: input types, masks, updaters, dropout, saving, streaming. */
class HeadNetworkTest {
  private static final INDArray INPUT = RandomArrays.uniform(1, DataType.FLOAT, 3, 2, 5);
  private static final INDArray CLASSES =
      Nd4j.createFromArray(
          new float[][][] {{{0, 1, 2, 0, 1}}, {{2, 2, 1, 0, 0}}, {{1, 0, 1, 0, 1}}});

  @BeforeAll
  static void start() {
    Backend.start();
  }

  private static NeuralNetConfiguration.Builder configuration() {
    return new NeuralNetConfiguration.Builder().seed(3).updater(new Adam(.02)).l2(1e-4);
  }

  private static SequenceHead.Builder classes() {
    return new SequenceHead.Builder().outputWeights(List.of(1.0, 2.0, .5)).nOut(3);
  }

  private static MultiLayerNetwork layers(SequenceHead head, Bidirection bidirection) {
    return initialized(
        configuration()
            .list()
            .layer(new RecurrentLayer.Builder().bidirection(bidirection).nOut(4).build())
            .layer(head)
            .setInputType(InputType.recurrent(2)));
  }

  private static MultiLayerNetwork initialized(MultiLayerConfiguration.Builder builder) {
    MultiLayerNetwork network = new MultiLayerNetwork(builder.build());
    network.init();
    return network;
  }

  private static ComputationGraph graph(SequenceHead head, boolean lastStepOnly) {
    ComputationGraph network =
        new ComputationGraph(
            configuration()
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "recurrent",
                    new RecurrentLayer.Builder().lastStepOnly(lastStepOnly).nOut(4).build(),
                    "in")
                .addLayer("head", head, "recurrent")
                .setOutputs("head")
                .setInputTypes(InputType.recurrent(2))
                .build());
    network.init();
    return network;
  }

  private static DataSet padded() {
    INDArray mask = MaskKind.PADDING_LAST.mask().castTo(DataType.FLOAT);
    return new DataSet(INPUT, CLASSES, mask, null);
  }

  @Test
  void layersLearnAndASavedNetworkPredictsTheSameBits() throws IOException {
    MultiLayerNetwork network = layers(classes().build(), Bidirection.CONCATENATE);
    double before = network.score(padded());
    for (int step = 0; step < 60; step++) {
      network.fit(padded());
    }
    assertThat(network.score(padded())).isLessThan(.5 * before);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);
    MultiLayerNetwork loaded =
        ModelSerializer.restoreMultiLayerNetwork(
            new ByteArrayInputStream(file.toByteArray()), true);
    assertThat(loaded.getLayerWiseConfigurations()).isEqualTo(network.getLayerWiseConfigurations());
    assertThat(loaded.output(INPUT)).isEqualTo(network.output(INPUT));
    assertThat(loaded.score(padded())).isEqualTo(network.score(padded()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CTC")
  void aGraphLearnsAndASavedOnePredictsTheSameBits(Objective objective) throws IOException {
    ComputationGraph network =
        graph(new SequenceHead.Builder().objective(objective).nOut(2).build(), true);
    INDArray labels = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}});
    MultiDataSet batch = new MultiDataSet(INPUT, labels);
    double before = network.score(batch, false);
    for (int step = 0; step < 60; step++) {
      network.fit(batch);
    }
    assertThat(network.score(batch, false)).isLessThan(.5 * before);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);
    ComputationGraph loaded =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);
    assertThat(loaded.getConfiguration()).isEqualTo(network.getConfiguration());
    assertThat(loaded.outputSingle(INPUT)).isEqualTo(network.outputSingle(INPUT));
    assertThat(loaded.score(batch, false)).isEqualTo(network.score(batch, false));
  }

  @ParameterizedTest(name = "training {0}, trained {1}")
  @CsvSource({"true, false", "false, false", "true, true", "false, true"})
  void theScoreOfAStepIsThatOfTheBatchBeforeIt(boolean graph, boolean labelMask) {
    INDArray mask = MaskKind.RAGGED.mask().castTo(DataType.FLOAT);
    DataSet batch = new DataSet(INPUT, CLASSES, labelMask ? null : mask, labelMask ? mask : null);
    Model network =
        graph ? graph(classes().build(), false) : layers(classes().build(), Bidirection.NONE);
    for (int step = 0; step < 3; step++) {
      double before = score(network, batch);
      if (network instanceof ComputationGraph g) {
        g.fit(batch);
      } else {
        ((MultiLayerNetwork) network).fit(batch);
      }
      assertThat(network.score()).isCloseTo(before, within(1e-6));
    }
  }

  private static double score(Model network, DataSet batch) {
    return network instanceof ComputationGraph graph
        ? graph.score(batch, false)
        : ((MultiLayerNetwork) network).score(batch, false);
  }

  @Test
  void whatARecurrentLayerGivesIsReadWithoutACopy() {
    MultiLayerNetwork network = layers(classes().build(), Bidirection.CONCATENATE);
    List<Long> given = new ArrayList<>();
    List<Long> read = new ArrayList<>();
    network.setListeners(
        new BaseTrainingListener() {
          @Override
          public void onForwardPass(Model model, List<INDArray> activations) {
            given.add(address(activations.get(1)));
          }

          @Override
          public void onBackwardPass(Model model) {
            INDArray input = ((MultiLayerNetwork) model).getOutputLayer().input();
            read.add(address(ColumnLayout.of(input).matrix(input, DataType.FLOAT)));
          }
        });
    network.fit(new DataSet(INPUT, CLASSES));
    network.fit(padded());
    assertThat(given).hasSize(2);
    assertThat(read).isEqualTo(given);
  }

  @Test
  void whatTheHeadGivesBackIsReadByARecurrentLayerWithoutACopy() {
    HeadCase asked = new HeadCase(Objective.CROSS_ENTROPY, true, MaskKind.NONE, false, false, true);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    INDArray below = head.differentiate(asked.input(), asked.labels(), null);
    INDArray answers = head.activate(asked.input(), null);

    for (INDArray given : List.of(below, answers)) {
      assertThat(address(TimeMajor.of(given, DataType.DOUBLE))).isEqualTo(address(given));
    }
  }

  private static long address(INDArray array) {
    return array.data().addressPointer().address();
  }

  @Test
  void aMaskIsForgottenWithItsBatch() {
    INDArray mask = MaskKind.PADDING_FIRST.mask().castTo(DataType.FLOAT);
    MultiLayerNetwork layers = layers(classes().build(), Bidirection.NONE);
    INDArray whole = layers.output(INPUT);
    layers.output(INPUT, false, mask, null);
    assertThat(layers.output(INPUT)).isEqualTo(whole);
    layers.output(INPUT, false, null, mask);
    assertThat(layers.output(INPUT)).isEqualTo(whole);
    double score = layers.score(new DataSet(INPUT, CLASSES));
    layers.score(new DataSet(INPUT, CLASSES, mask, null));
    assertThat(layers.score(new DataSet(INPUT, CLASSES))).isEqualTo(score);

    ComputationGraph graph = graph(classes().build(), false);
    INDArray[] masks = {mask};
    whole = graph.outputSingle(INPUT);
    graph.output(false, new INDArray[] {INPUT}, masks, null);
    assertThat(graph.outputSingle(INPUT)).isEqualTo(whole);
    score = graph.score(new DataSet(INPUT, CLASSES));
    graph.score(new DataSet(INPUT, CLASSES, mask, null));
    assertThat(graph.score(new DataSet(INPUT, CLASSES))).isEqualTo(score);
  }

  @Test
  void aMaskIsForgottenBetweenTheBatchesOfAnIterator() {
    DataSet whole = new DataSet(INPUT, CLASSES);
    MultiLayerNetwork inOneGo = layers(classes().build(), Bidirection.NONE);
    inOneGo.fit(new ExistingDataSetIterator(List.of(padded(), whole)));
    MultiLayerNetwork apart = layers(classes().build(), Bidirection.NONE);
    apart.fit(padded());
    apart.fit(whole);

    assertThat(inOneGo.params()).isEqualTo(apart.params());
  }

  @Test
  void headsDifferByObjectiveAndWeights() {
    SequenceHead head = classes().build();

    assertThat(head).isEqualTo(classes().build()).hasSameHashCodeAs(classes().build());
    assertThat(head).isNotEqualTo(classes().outputWeights(List.of()).build());
    assertThat(head).isNotEqualTo(classes().objective(Objective.BINARY_CROSS_ENTROPY).build());
    assertThat(classes().objective(Objective.SQUARED_ERROR).build())
        .isNotEqualTo(classes().objective(Objective.ABSOLUTE_ERROR).build());
  }

  @Test
  void aStreamGivesWhatTheWholeSequenceGives() {
    MultiLayerNetwork network = layers(classes().build(), Bidirection.NONE);
    INDArray whole = network.output(INPUT);
    for (int step = 0; step < 5; step++) {
      INDArray one = network.rnnTimeStep(INPUT.tensorAlongDimension(step, 0, 1).dup());
      assertThat(one.shape()).containsExactly(3, 3);
      assertThat(one.equalsWithEps(whole.tensorAlongDimension(step, 0, 1), 1e-6)).isTrue();
    }
  }

  @Test
  void truncatedBackpropagationFeedsItPartByPart() {
    MultiLayerNetwork network =
        initialized(
            configuration()
                .list()
                .layer(new RecurrentLayer.Builder().nOut(4).build())
                .layer(classes().build())
                .setInputType(InputType.recurrent(2))
                .backpropType(BackpropType.TruncatedBPTT)
                .tBPTTLength(2));
    double before = network.score(padded());
    for (int step = 0; step < 60; step++) {
      network.fit(padded());
    }
    assertThat(network.score(padded())).isLessThan(.5 * before);
  }

  @Test
  void aDenseLayerBelowReadsTimeStepsAndTheHeadSequences() {
    MultiLayerNetwork network =
        initialized(
            configuration()
                .list()
                .layer(new RecurrentLayer.Builder().nOut(4).build())
                .layer(new DenseLayer.Builder().nOut(6).build())
                .layer(classes().build())
                .setInputType(InputType.recurrent(2)));
    assertThat(network.output(INPUT).shape()).containsExactly(3, 3, 5);
    double before = network.score(padded());
    for (int step = 0; step < 60; step++) {
      network.fit(padded());
    }
    assertThat(network.score(padded())).isLessThan(.7 * before);
  }

  @Test
  void aHeadWithoutBiasHasWeightsAlone() {
    MultiLayerNetwork network = layers(classes().hasBias(false).build(), Bidirection.NONE);
    assertThat(network.getLayer(1).paramTable()).containsOnlyKeys("W");
    network.fit(padded());
    INDArray nothing = Nd4j.create(DataType.FLOAT, 1, 2, 1);
    network.getLayer(0).setParams(network.getLayer(0).params().mul(0));
    assertThat(network.output(nothing).toStringFull()).contains("0.333");
  }

  @Test
  void droppedInputsGetNoGradient() {
    SequenceHead dropping =
        new SequenceHead.Builder()
            .objective(Objective.SQUARED_ERROR)
            .dropOut(new Dropout(.5))
            .nIn(40)
            .nOut(2)
            .build();
    TestHead head = new TestHead(dropping, DataType.DOUBLE);
    INDArray ones = Nd4j.ones(DataType.DOUBLE, 3, 40, 5);
    INDArray below = head.differentiate(ones, Nd4j.zeros(DataType.DOUBLE, 3, 2, 5), null);
    INDArray seen = head.layer.input();

    assertThat(seen.sumNumber().doubleValue()).isBetween(.8 * 600, 1.2 * 600);
    for (long i = 0; i < seen.length(); i++) {
      assertThat(below.getDouble(i) == 0).isEqualTo(seen.getDouble(i) == 0);
    }
    assertThat(ones.meanNumber().doubleValue()).isEqualTo(1);
  }

  @Test
  void weightNoiseIsTheSameInLossAndGradients() {
    SequenceHead noisy =
        new SequenceHead.Builder()
            .objective(Objective.SQUARED_ERROR)
            .weightNoise(new DropConnect(.5))
            .nIn(1)
            .nOut(1)
            .build();
    TestHead head = new TestHead(noisy, DataType.DOUBLE);
    double weight = head.parameters.getDouble(0);
    double bias = head.parameters.getDouble(1);
    INDArray input = Nd4j.createFromArray(3.0).reshape(1, 1);
    INDArray labels = Nd4j.createFromArray(-1.0).reshape(1, 1);
    List<Boolean> dropped = new ArrayList<>();
    for (int draw = 0; draw < 40; draw++) {
      double below = head.differentiate(input, labels, null).getDouble(0);
      double loss = head.layer.computeScore(0, true, TestHead.WORKSPACES);
      double left = below == 0 ? 0 : weight;
      double error = left * 3 + bias + 1;
      assertThat(loss).isCloseTo(error * error, within(1e-12));
      assertThat(below).isCloseTo(2 * error * left, within(1e-12));
      assertThat(head.gradients.getDouble(0)).isCloseTo(2 * error * 3, within(1e-12));
      dropped.add(below == 0);
    }
    assertThat(dropped).contains(true, false);
  }

  @Test
  void aNetworkThatReadsBackwardCannotBeStreamedToAHead() {
    MultiLayerNetwork network = layers(classes().build(), Bidirection.ADD);
    assertThatThrownBy(() -> network.rnnTimeStep(INPUT)).isInstanceOf(BadInputException.class);
  }
}
