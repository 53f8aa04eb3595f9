package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.util.stream.Stream;
import org.carrousel.cell.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;

/** A padded row gives what the row alone gives, wherever the padding lies. */
class PaddingTest {
  static Stream<Arguments> grid() {
    return Cells.all().entrySet().stream()
        .flatMap(
            cell ->
                Stream.of(MaskKind.PADDING_LAST, MaskKind.PADDING_FIRST, MaskKind.RAGGED)
                    .map(mask -> Arguments.of(cell.getKey(), cell.getValue(), mask)));
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("grid")
  void sequenceOutput(String name, Cell cell, MaskKind mask) {
    for (Bidirection bidirection : Bidirection.values()) {
      TestLayer test = TestLayer.of(cell, bidirection, false);
      INDArray input = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);
      INDArray padded = test.activate(input, mask.mask(), false).dup();
      for (int row = 0; row < 3; row++) {
        int[] steps = mask.present(row);
        INDArray alone = test.activate(alone(input, row, steps), null, false);
        for (int k = 0; k < steps.length; k++) {
          assertSame(column(padded, row, steps[k]), column(alone, 0, k));
        }
        for (int step = 0; step < 5; step++) {
          if (mask.mask().getDouble(row, step) == 0) {
            assertThat(column(padded, row, step).norm1Number().doubleValue()).isZero();
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("grid")
  void lastStep(String name, Cell cell, MaskKind mask) {
    for (Bidirection bidirection : Bidirection.values()) {
      TestLayer test = TestLayer.of(cell, bidirection, true);
      INDArray input = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);
      INDArray padded = test.activate(input, mask.mask(), false).dup();
      for (int row = 0; row < 3; row++) {
        INDArray alone = test.activate(alone(input, row, mask.present(row)), null, false);
        assertSame(padded.getRow(row), alone.getRow(0));
      }
    }
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("grid")
  void paddingNeedNotBeNumbers(String name, Cell cell, MaskKind mask) {
    INDArray input = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);
    INDArray poisoned = input.dup();
    for (int row = 0; row < 3; row++) {
      for (int step = 0; step < 5; step++) {
        if (mask.mask().getDouble(row, step) == 0) {
          poisoned.putScalar(row, 0, step, Double.NaN);
          poisoned.putScalar(row, 1, step, Double.POSITIVE_INFINITY);
        }
      }
    }
    for (boolean last : new boolean[] {true, false}) {
      TestLayer clean = TestLayer.of(cell, Bidirection.CONCATENATE, last);
      TestLayer test = TestLayer.of(cell, Bidirection.CONCATENATE, last);
      INDArray expected = clean.activate(input, mask.mask(), true);
      INDArray actual = test.activate(poisoned, mask.mask(), true);
      assertSame(actual, expected);
      INDArray below = test.layer.backpropGradient(actual.dup(), TestLayer.WORKSPACES).getSecond();
      assertSame(
          below, clean.layer.backpropGradient(expected.dup(), TestLayer.WORKSPACES).getSecond());
      assertSame(test.gradients, clean.gradients);
    }
  }

  /** One row without its padding: {@code [1, inputs, length]}. */
  private static INDArray alone(INDArray input, int row, int[] steps) {
    INDArray alone = Nd4j.create(DataType.DOUBLE, 1, 2, steps.length);
    for (int k = 0; k < steps.length; k++) {
      alone.put(
          new INDArrayIndex[] {interval(0, 1), all(), interval(k, k + 1)},
          input.get(interval(row, row + 1), all(), interval(steps[k], steps[k] + 1)));
    }
    return alone;
  }

  private static INDArray column(INDArray sequence, int row, int step) {
    return sequence.get(point(row), all(), point(step));
  }

  private static void assertSame(INDArray actual, INDArray expected) {
    assertThat(actual.sub(expected).norm1Number().doubleValue()).isCloseTo(0, within(1e-12));
  }
}
