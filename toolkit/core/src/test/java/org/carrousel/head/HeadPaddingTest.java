package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.util.stream.Stream;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.MaskKind;
import org.carrousel.recurrent.RandomArrays;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;

/**
 * A recurrent layer and a head: padded rows give, cost and teach what each gives, costs and teaches
 * alone, wherever the padding lies and whatever it holds.
 */
class HeadPaddingTest {
  private static final INDArray INPUT = RandomArrays.uniform(1, DataType.DOUBLE, 3, 2, 5);
  private static final INDArray LABELS =
      RandomArrays.uniform(2, DataType.DOUBLE, 3, 3, 5).gt(0).castTo(DataType.DOUBLE);

  static Stream<Arguments> grid() {
    return Stream.of(Bidirection.NONE, Bidirection.CONCATENATE)
        .flatMap(
            bidirection ->
                Stream.of(MaskKind.PADDING_LAST, MaskKind.PADDING_FIRST, MaskKind.RAGGED)
                    .flatMap(
                        mask ->
                            Stream.of(true, false)
                                .map(labels -> Arguments.of(bidirection, mask, labels))));
  }

  @ParameterizedTest(name = "{0}, {1}, labels have a mask of their own {2}")
  @MethodSource("grid")
  void paddingChangesNothing(Bidirection bidirection, MaskKind kind, boolean ownMask) {
    ComputationGraph network = network(bidirection);
    INDArray labels = LABELS.dup();
    INDArray input = INPUT.dup();
    for (int row = 0; row < 3; row++) {
      for (int step = 0; step < 5; step++) {
        if (kind.mask().getDouble(row, step) == 0) {
          labels.put(at(row, step), Nd4j.valueArrayOf(new long[] {3}, Double.NaN, DataType.DOUBLE));
          input.put(at(row, step), Nd4j.valueArrayOf(new long[] {2}, Double.NaN, DataType.DOUBLE));
        }
      }
    }
    INDArray outputs =
        network.output(false, new INDArray[] {input}, new INDArray[] {kind.mask()}, null)[0].dup();
    differentiate(network, input, labels, kind.mask(), ownMask ? kind.mask() : null);
    INDArray gradient = network.gradient().gradient().dup();
    double score = network.score();

    INDArray sum = gradient.like();
    double mean = 0;
    for (int row = 0; row < 3; row++) {
      int[] steps = kind.present(row);
      INDArray alone = alone(INPUT, row, steps);
      INDArray answer = network.outputSingle(alone);
      for (int k = 0; k < steps.length; k++) {
        assertSame(outputs.get(at(row, steps[k])), answer.get(at(0, k)));
      }
      differentiate(network, alone, alone(LABELS, row, steps), null, null);
      sum.addi(network.gradient().gradient());
      mean += network.score() / 3;
    }
    assertThat(score).isCloseTo(mean, within(1e-12));
    assertSame(gradient, sum);
    for (int row = 0; row < 3; row++) {
      for (int step = 0; step < 5; step++) {
        if (kind.mask().getDouble(row, step) == 0) {
          assertThat(outputs.get(at(row, step)).norm1Number().doubleValue()).isZero();
        }
      }
    }
  }

  private static ComputationGraph network(Bidirection bidirection) {
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .dataType(DataType.DOUBLE)
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "recurrent",
                    new RecurrentLayer.Builder().bidirection(bidirection).nOut(4).build(),
                    "in")
                .addLayer(
                    "head",
                    new SequenceHead.Builder()
                        .objective(Objective.BINARY_CROSS_ENTROPY)
                        .nOut(3)
                        .build(),
                    "recurrent")
                .setOutputs("head")
                .setInputTypes(InputType.recurrent(2))
                .build());
    network.init();
    return network;
  }

  private static void differentiate(
      ComputationGraph network, INDArray input, INDArray labels, INDArray mask, INDArray own) {
    network.setInputs(input);
    network.setLabels(labels);
    network.setLayerMaskArrays(
        mask == null ? null : new INDArray[] {mask}, own == null ? null : new INDArray[] {own});
    network.computeGradientAndScore();
  }

  /** One row without its padding. */
  private static INDArray alone(INDArray sequences, int row, int[] steps) {
    INDArray alone = Nd4j.create(DataType.DOUBLE, 1, sequences.size(1), steps.length);
    for (int k = 0; k < steps.length; k++) {
      alone.put(
          new INDArrayIndex[] {interval(0, 1), all(), interval(k, k + 1)},
          sequences.get(interval(row, row + 1), all(), interval(steps[k], steps[k] + 1)));
    }
    return alone;
  }

  private static INDArrayIndex[] at(int row, int step) {
    return new INDArrayIndex[] {point(row), all(), point(step)};
  }

  private static void assertSame(INDArray actual, INDArray expected) {
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-12));
  }
}
