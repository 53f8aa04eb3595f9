package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.cell.Lstm;
import org.carrousel.recurrent.WrittenOutLstm.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layer against the equations written out, and the truncated gradient of 1997 against both. */
class LstmEquationsTest {
  private static final double STEP = 1e-5;
  private static final INDArray INPUT = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);

  static Stream<Arguments> cells() {
    return Cells.lstms().entrySet().stream()
        .map(cell -> Arguments.of(cell.getKey(), cell.getValue()));
  }

  static Stream<Arguments> padded() {
    return cells()
        .flatMap(
            cell ->
                Stream.of(MaskKind.values())
                    .map(mask -> Arguments.of(cell.get()[0], cell.get()[1], mask)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void outputsAreThoseOfTheEquations(String name, Lstm lstm) {
    TestLayer test = TestLayer.of(lstm, Bidirection.NONE, false);
    INDArray outputs = test.activate(INPUT, null, false);
    for (int row = 0; row < 3; row++) {
      double[][] expected = writtenOut(lstm, test).outputs(sequence(row, MaskKind.NONE), null);
      for (int time = 0; time < 5; time++) {
        for (int k = 0; k < expected[time].length; k++) {
          assertThat(outputs.getDouble(row, k, time))
              .as("row %d, output %d, time step %d", row, k, time)
              .isCloseTo(expected[time][k], within(1e-12));
        }
      }
    }
  }

  /**
   * Finite differences of a network in which gates and candidates see the state of the unchanged
   * network: an error that goes back through recurrent connections or peepholes would be missing
   * there; one that goes through the memory cells is not.
   */
  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("padded")
  void theTruncatedGradientFlowsThroughMemoryCellsOnly(String name, Lstm lstm, MaskKind mask) {
    Lstm truncated = lstm.truncatedGradient(true);
    TestLayer test = TestLayer.of(truncated, Bidirection.NONE, false);
    INDArray output = test.activate(INPUT, mask.mask(), true);
    INDArray weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
    INDArray below = test.layer.backpropGradient(weights.dup(), TestLayer.WORKSPACES).getSecond();
    double[] expected = new double[(int) test.parameters.length()];
    for (int row = 0; row < 3; row++) {
      double[][] sequence = sequence(row, mask);
      WrittenOutLstm unchanged = writtenOut(truncated, test);
      unchanged.outputs(sequence, null);
      List<Seen> frozen = unchanged.seen();
      Loss loss = new Loss(truncated, test, sequence, frozen, weights, row, mask.present(row));
      for (int i = 0; i < expected.length; i++) {
        expected[i] += loss.slope(i);
      }
      for (int k = 0; k < sequence.length; k++) {
        for (int feature = 0; feature < 2; feature++) {
          assertThat(below.getDouble(row, feature, mask.present(row)[k]))
              .as("row %d, input %d, time step %d", row, feature, mask.present(row)[k])
              .isCloseTo(loss.inputSlope(k, feature), within(1e-8));
        }
      }
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(test.gradients.getDouble(i))
          .as("parameter %d", i)
          .isCloseTo(expected[i], within(1e-8));
    }
  }

  /** Without peepholes, a single time step has nothing before it that an error could reach. */
  @Test
  void truncationChangesNothingAtOneTimeStep() {
    INDArray step = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 1);
    Cells.lstms().values().stream()
        .filter(lstm -> !lstm.gates().peepholes())
        .forEach(
            lstm ->
                assertThat(gradients(lstm.truncatedGradient(true), step))
                    .isEqualTo(gradients(lstm, step)));
  }

  @Test
  void truncationChangesTheGradientOfLongerSequences() {
    assertThat(gradients(Lstm.standard().truncatedGradient(true), INPUT))
        .isNotEqualTo(gradients(Lstm.standard(), INPUT));
  }

  private static INDArray gradients(Lstm lstm, INDArray input) {
    TestLayer test = TestLayer.of(lstm, Bidirection.NONE, false);
    INDArray output = test.activate(input, null, true);
    INDArray weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
    test.layer.backpropGradient(weights, TestLayer.WORKSPACES);
    return test.gradients;
  }

  private static WrittenOutLstm writtenOut(Lstm lstm, TestLayer test) {
    return writtenOut(lstm, test.parameters.toDoubleVector());
  }

  private static WrittenOutLstm writtenOut(Lstm lstm, double[] parameters) {
    return new WrittenOutLstm(lstm, 2, Cells.units(lstm, 3), parameters);
  }

  /** The time steps that a row has, {@code [time][inputs]}. */
  private static double[][] sequence(int row, MaskKind mask) {
    int[] present = mask.present(row);
    double[][] sequence = new double[present.length][2];
    for (int k = 0; k < present.length; k++) {
      for (int feature = 0; feature < 2; feature++) {
        sequence[k][feature] = INPUT.getDouble(row, feature, present[k]);
      }
    }
    return sequence;
  }

  /** The weighted sum of a row's outputs, and how it changes. */
  private record Loss(
      Lstm lstm,
      TestLayer test,
      double[][] sequence,
      List<Seen> frozen,
      INDArray weights,
      int row,
      int[] present) {
    double slope(int parameter) {
      double[] above = test.parameters.toDoubleVector();
      double[] below = above.clone();
      above[parameter] += STEP;
      below[parameter] -= STEP;
      return (of(above, sequence) - of(below, sequence)) / (2 * STEP);
    }

    double inputSlope(int time, int feature) {
      double[] parameters = test.parameters.toDoubleVector();
      double value = sequence[time][feature];
      sequence[time][feature] = value + STEP;
      double above = of(parameters, sequence);
      sequence[time][feature] = value - STEP;
      double below = of(parameters, sequence);
      sequence[time][feature] = value;
      return (above - below) / (2 * STEP);
    }

    private double of(double[] parameters, double[][] input) {
      double[][] outputs = writtenOut(lstm, parameters).outputs(input, frozen);
      double sum = 0;
      for (int k = 0; k < outputs.length; k++) {
        for (int unit = 0; unit < outputs[k].length; unit++) {
          sum += outputs[k][unit] * weights.getDouble(row, unit, present[k]);
        }
      }
      return sum;
    }
  }
}
