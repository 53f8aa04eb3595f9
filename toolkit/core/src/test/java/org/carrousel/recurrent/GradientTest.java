package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.cell.Cell;
import org.carrousel.cell.Lstm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;

/**
 * Backpropagated gradients against central differences of a weighted sum of the outputs, in double
 * precision: for every cell each parameter and input alone, and for every combination of options
 * each matrix of parameters, and the inputs, in a random direction, to which all of them
 * contribute.
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void eachParameterAndInputAlone(String name, Cell cell) {
    Pass pass = new Pass(TestLayer.of(cell, Bidirection.NONE, false), MaskKind.RAGGED.mask());
    for (Compared compared : pass.compared()) {
      for (int i = 0; i < compared.values.length(); i++) {
        INDArray one = Nd4j.zeros(DataType.DOUBLE, compared.values.length());
        one.putScalar(i, 1);
        INDArray direction = one.reshape(compared.values.shape());
        assertThat(compared.gradients.mul(direction).sumNumber().doubleValue())
            .as("%s %d", compared.what, i)
            .isCloseTo(pass.slope(compared.values, direction), within(1e-7));
      }
    }
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

  /** Gradients of the latest steps only are those of a piece that starts in the state before it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void gradientsOfTheLatestStepsAreThoseOfAPieceAlone(String name, Cell cell) {
    TestLayer whole = TestLayer.of(cell, Bidirection.NONE, false);
    INDArray output = whole.activate(input(), null, true);
    INDArray weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
    INDArray below =
        whole.layer.tbpttBackpropGradient(weights.dup(), 2, TestLayer.WORKSPACES).getSecond();

    TestLayer piece = TestLayer.of(cell, Bidirection.NONE, false);
    piece.layer.rnnActivateUsingStoredState(steps(input(), 0, 3), true, true, TestLayer.WORKSPACES);
    piece.layer.rnnActivateUsingStoredState(steps(input(), 3, 5), true, true, TestLayer.WORKSPACES);
    INDArray belowPiece =
        piece.layer.backpropGradient(steps(weights, 3, 5).dup(), TestLayer.WORKSPACES).getSecond();

    assertThat(piece.gradients.sub(whole.gradients).amaxNumber().doubleValue())
        .isCloseTo(0, within(1e-12));
    assertThat(steps(below, 3, 5).sub(belowPiece).amaxNumber().doubleValue())
        .isCloseTo(0, within(1e-12));
    assertThat(steps(below, 0, 3).amaxNumber().doubleValue()).isZero();
  }

  private static INDArray steps(INDArray sequence, int from, int to) {
    return sequence.get(all(), all(), interval(from, to));
  }

  private static INDArray input() {
    return RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);
  }

  private static void check(TestLayer test, MaskKind kind) {
    Pass pass = new Pass(test, kind.mask());
    for (Compared compared : pass.compared()) {
      INDArray direction = RandomArrays.uniform(9, DataType.DOUBLE, compared.values.shape());
      assertThat(compared.gradients.mul(direction).sumNumber().doubleValue())
          .as(compared.what)
          .isCloseTo(pass.slope(compared.values, direction), within(1e-7));
    }
  }

  /** Values with their gradient. */
  private record Compared(String what, INDArray values, INDArray gradients) {}

  /** A backpropagated pass. */
  private static final class Pass {
    private final TestLayer test;
    private final INDArray mask;
    private final INDArray input = input();
    private final INDArray weights;
    private final INDArray gradients;
    private final INDArray below;

    Pass(TestLayer test, INDArray mask) {
      this.test = test;
      this.mask = mask;
      INDArray output = test.activate(input, mask, true);
      this.weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
      this.below =
          test.layer.backpropGradient(weights.dup(), TestLayer.WORKSPACES).getSecond().dup();
      this.gradients = test.gradients.dup();
    }

    /** The input, and the parameters one matrix after the other. */
    List<Compared> compared() {
      List<Compared> compared = new ArrayList<>(List.of(new Compared("input", input, below)));
      long from = 0;
      for (Map.Entry<String, INDArray> block : test.layer.paramTable().entrySet()) {
        INDArrayIndex part = interval(from, from + block.getValue().length());
        compared.add(
            new Compared(
                block.getKey(), test.parameters.get(all(), part), gradients.get(all(), part)));
        from += block.getValue().length();
      }
      return compared;
    }

    /** How the loss rises in a direction. */
    double slope(INDArray values, INDArray direction) {
      INDArray start = values.dup();
      values.assign(start.add(direction.mul(STEP)));
      double above = loss();
      values.assign(start.sub(direction.mul(STEP)));
      double under = loss();
      values.assign(start);
      return (above - under) / (2 * STEP);
    }

    private double loss() {
      return test.activate(input, mask, false).mul(weights).sumNumber().doubleValue();
    }
  }
}
