package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.batch.VectorColumn;
import org.carrousel.dl4j.TimeMajor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Batches of padded sequences in networks of recurrent layers. */
class SequenceBatchTest {
  private static final int[][] TOKENS = {{2, 0, 4}, {1}, {3, 3, 0, 1, 2}, {4, 1}};

  static Stream<ExampleColumn> inputs() {
    float[][][] features = {{{1, 2}, {3, 4}}, {{5, 6}}, {{7, 8}, {9, 1}, {2, 3}}, {{4, 5}}};
    return Stream.of(
        new FeatureSequences(features),
        new TokenSequences(TOKENS, 5, Form.ONE_HOT),
        new TokenSequences(TOKENS, 5, Form.NUMBERS));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void sequencesAreTakenWithoutACopy(ExampleColumn part) {
    INDArray sequence = part.batch(new int[] {0, 1, 2}).array();

    TimeMajor.of(sequence, DataType.FLOAT).putScalar(0, 2, 1, 77);

    assertThat(sequence.getFloat(2, 0, 1)).isEqualTo(77);
  }

  @Test
  void aPaddedBatchGivesWhatEachExampleGivesAlone() {
    SequenceExamples examples =
        new SequenceExamples(
            List.of(new TokenSequences(TOKENS, 5, Form.NUMBERS)),
            List.of(VectorColumn.of(new double[4])));
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .graphBuilder()
                .addInputs("tokens")
                .addLayer(
                    "embedding",
                    new EmbeddingSequenceLayer.Builder().nIn(5).nOut(3).build(),
                    "tokens")
                .addLayer(
                    "lstm",
                    new RecurrentLayer.Builder()
                        .bidirection(Bidirection.CONCATENATE)
                        .lastStepOnly(true)
                        .nOut(4)
                        .build(),
                    "embedding")
                .addLayer(
                    "out",
                    new OutputLayer.Builder(LossFunction.MSE)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build(),
                    "lstm")
                .setOutputs("out")
                .setInputTypes(InputType.recurrent(5))
                .build());
    network.init();
    INDArray together = output(network, examples.batch(new int[] {0, 1, 2, 3}));
    for (int number = 0; number < 4; number++) {
      INDArray alone = output(network, examples.batch(new int[] {number}));
      assertThat(together.get(NDArrayIndex.interval(number, number + 1)).equalsWithEps(alone, 1e-6))
          .isTrue();
    }
    assertThat(together.stdNumber().doubleValue()).isGreaterThan(1e-3);
  }

  private static INDArray output(ComputationGraph network, MultiDataSet batch) {
    return network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
  }
}
