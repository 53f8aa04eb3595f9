package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.carrousel.batch.Examples;
import org.carrousel.error.BadInputException;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.RandomArrays;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/** What DL4J would not train on, or wrongly, is refused before a step. */
class TbpttBatchTest {
  private static ComputationGraph network(
      BackpropType type, boolean lastStepOnly, Bidirection bidirection) {
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .graphBuilder()
                .addInputs("notes")
                .addLayer(
                    "recurrent",
                    new RecurrentLayer.Builder()
                        .lastStepOnly(lastStepOnly)
                        .bidirection(bidirection)
                        .nOut(4)
                        .build(),
                    "notes")
                .addLayer(
                    "next",
                    new SequenceHead.Builder().objective(Objective.SQUARED_ERROR).nOut(3).build(),
                    "recurrent")
                .setOutputs("next")
                .setInputTypes(InputType.recurrent(2))
                .backpropType(type)
                .tBPTTLength(2)
                .build());
    network.init();
    return network;
  }

  private static void train(ComputationGraph network, long[] input, long[] labels) {
    Examples four =
        new Examples() {
          @Override
          public int size() {
            return 4;
          }

          @Override
          public MultiDataSet batch(int[] numbers) {
            return new MultiDataSet(random(input), random(labels));
          }
        };
    Examples none =
        new Examples() {
          @Override
          public int size() {
            return 0;
          }

          @Override
          public MultiDataSet batch(int[] numbers) {
            throw new IllegalArgumentException("there are none");
          }
        };
    new Trainer(new TrainingOptions(1, 4, .01, LearningRateSchedule.CONSTANT, 0), 1, null, "test")
        .train(network, four, none);
  }

  private static INDArray random(long[] shape) {
    return RandomArrays.uniform(1, DataType.FLOAT, shape);
  }

  private static long[] shape(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  @ParameterizedTest(name = "input {0}, labels {1}")
  @CsvSource({
    "4 2 5, 4 3 6, labels of next of 6 time steps for an input of 5",
    "4 2 5, 4 3, 'labels of next of shape [4, 3]'",
    "4 2, 4 3, without sequences"
  })
  void batchesThatCannotBeCutAreRefused(String input, String labels, String given) {
    ComputationGraph network = network(BackpropType.TruncatedBPTT, false, Bidirection.NONE);

    assertThatThrownBy(() -> train(network, shape(input), shape(labels)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(given)
        .hasMessageContaining("to do: ")
        .hasMessageContaining("BackpropType.Standard");
  }

  @Test
  void batchesThatCanBeCutAreTrainedOn() {
    ComputationGraph network = network(BackpropType.TruncatedBPTT, false, Bidirection.NONE);
    INDArray before = network.params().dup();

    train(network, shape("4 2 5"), shape("4 3 5"));

    assertThat(network.params()).isNotEqualTo(before);
  }

  @Test
  void wholeSequencesMayHaveOneLabel() {
    ComputationGraph network = network(BackpropType.Standard, true, Bidirection.NONE);
    INDArray before = network.params().dup();

    train(network, shape("4 2 5"), shape("4 3"));

    assertThat(network.params()).isNotEqualTo(before);
  }

  @Test
  void aLayerThatAnswersWithItsLastStepIsRefused() {
    ComputationGraph network = network(BackpropType.TruncatedBPTT, true, Bidirection.NONE);

    assertThatThrownBy(
            () -> network.fit(new MultiDataSet(random(shape("4 2 5")), random(shape("4 3")))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("outputs only its last step")
        .hasMessageContaining("lastStepOnly(false)");
  }

  @Test
  void aLayerThatReadsBackwardIsRefused() {
    ComputationGraph network = network(BackpropType.TruncatedBPTT, false, Bidirection.ADD);

    assertThatThrownBy(() -> train(network, shape("4 2 5"), shape("4 3 5")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bidirectional");
  }
}
