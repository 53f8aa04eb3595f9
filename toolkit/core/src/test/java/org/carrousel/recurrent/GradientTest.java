package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Backpropagated gradients against central differences of a weighted sum of the outputs, for every
 * parameter and every input, in double precision.
 */
class GradientTest {
  private static final double STEP = 1e-5;

  static Stream<Arguments> grid() {
    return Cells.all().entrySet().stream()
        .flatMap(
            cell ->
                Stream.of(MaskKind.values())
                    .flatMap(
                        mask ->
                            Stream.of(true, false)
                                .flatMap(
                                    last ->
                                        Stream.of(Bidirection.NONE, Bidirection.CONCATENATE)
                                            .map(
                                                bidirection ->
                                                    Arguments.of(
                                                        cell.getKey(),
                                                        cell.getValue(),
                                                        mask,
                                                        last,
                                                        bidirection)))));
  }

  @ParameterizedTest(name = "{0}, {2}, last step {3}, {4}")
  @MethodSource("grid")
  void gradientsAreThoseOfFiniteDifferences(
      String name, Cell cell, MaskKind mask, boolean last, Bidirection bidirection) {
    check(TestLayer.of(cell, bidirection, last), mask);
  }

  static Stream<Arguments> merges() {
    return Stream.of(Bidirection.ADD, Bidirection.AVERAGE, Bidirection.MULTIPLY)
        .flatMap(
            bidirection -> Stream.of(true, false).map(last -> Arguments.of(bidirection, last)));
  }

  @ParameterizedTest(name = "{0}, last step {1}")
  @MethodSource("merges")
  void directionsMergeWithTheirGradients(Bidirection bidirection, boolean last) {
    check(TestLayer.of(Lstm.standard(), bidirection, last), MaskKind.RAGGED);
  }

  @Test
  void truncationKeepsTheGradientsOfTheLatestStepsOnly() {
    TestLayer test = TestLayer.of(Lstm.standard(), Bidirection.NONE, false);
    INDArray input = input();
    INDArray output = test.activate(input, null, true);
    INDArray below =
        test.layer
            .tbpttBackpropGradient(output.mul(0).addi(1), 2, TestLayer.WORKSPACES)
            .getSecond();
    for (int time = 0; time < 5; time++) {
      double size = norm(below, time);
      assertThat(size > 0).as("gradient at step %d", time).isEqualTo(time >= 3);
    }
  }

  private static double norm(INDArray sequence, int time) {
    return sequence.tensorAlongDimension(time, 0, 1).norm1Number().doubleValue();
  }

  private static INDArray input() {
    return RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);
  }

  private static void check(TestLayer test, MaskKind kind) {
    INDArray input = input();
    INDArray mask = kind.mask();
    INDArray output = test.activate(input, mask, true);
    INDArray weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
    INDArray below = test.layer.backpropGradient(weights.dup(), TestLayer.WORKSPACES).getSecond();
    INDArray gradients = test.gradients.dup();
    for (Compared compared :
        List.of(
            new Compared("parameter", test.parameters, gradients),
            new Compared("input", input, below.dup('c')))) {
      for (long i = 0; i < compared.values.length(); i++) {
        double value = compared.values.getDouble(i);
        compared.values.putScalar(i, value + STEP);
        double above = loss(test, input, mask, weights);
        compared.values.putScalar(i, value - STEP);
        double under = loss(test, input, mask, weights);
        compared.values.putScalar(i, value);
        assertThat(compared.gradients.getDouble(i))
            .as("%s %d", compared.what, i)
            .isCloseTo((above - under) / (2 * STEP), within(1e-7));
      }
    }
  }

  private record Compared(String what, INDArray values, INDArray gradients) {}

  private static double loss(TestLayer test, INDArray input, INDArray mask, INDArray weights) {
    return test.activate(input, mask, false).mul(weights).sumNumber().doubleValue();
  }
}
