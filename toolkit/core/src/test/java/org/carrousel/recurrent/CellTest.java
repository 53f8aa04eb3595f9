package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.GateBiases;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gates.Gate;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.Projection;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class CellTest {
  private static final double X = 0.5;
  private static final double BEFORE = 0.25;

  private static long size(Cell cell, int inputs, int units) {
    return cell.parameters(inputs, units).stream().mapToLong(ParameterBlock::size).sum();
  }

  /** 4 · (nm + n² + n) and 3n peepholes, as Graves and Schmidhuber 2005 count. */
  @ParameterizedTest
  @CsvSource({"8, 32, 5248", "26, 140, 93520"})
  void weightsOfTheStandardCell(int inputs, int units, long expected) {
    assertThat(size(Lstm.standard(), inputs, units)).isEqualTo(expected);
    assertThat(size(Lstm.standard().peepholes(true), inputs, units))
        .isEqualTo(expected + 3L * units);
  }

  /** Each gate less saves inputs + units + 1 weights a unit, and its peephole. */
  @Test
  void weightsOfVariants() {
    Lstm vanilla = Lstm.standard().peepholes(true);
    long all = size(vanilla, 5, 7);
    long gate = 7 * (5 + 7 + 1) + 7;
    assertThat(size(vanilla.inputGate(Gate.OPEN), 5, 7)).isEqualTo(all - gate);
    assertThat(size(vanilla.forgetGate(ForgetGate.OPEN), 5, 7)).isEqualTo(all - gate);
    assertThat(size(vanilla.outputGate(Gate.OPEN), 5, 7)).isEqualTo(all - gate);
    assertThat(size(vanilla.forgetGate(ForgetGate.COUPLED), 5, 7)).isEqualTo(all - gate);
    assertThat(size(vanilla.candidate(CellActivation.IDENTITY), 5, 7)).isEqualTo(all);
  }

  /**
   * Greff et al. 2015: nine more matrices of units times units; in 1997 three gates' worth more.
   */
  @Test
  void weightsOfFullGateRecurrence() {
    Lstm vanilla = Lstm.standard().peepholes(true);
    long all = size(vanilla, 5, 7);
    assertThat(size(vanilla.gateRecurrence(GateRecurrence.GATES), 5, 7)).isEqualTo(all + 9 * 49);
    assertThat(size(vanilla.gateRecurrence(GateRecurrence.GATES_AND_CANDIDATE), 5, 7))
        .isEqualTo(all + 12 * 49);
    Lstm ungated =
        Lstm.standard().inputGate(Gate.OPEN).forgetGate(ForgetGate.OPEN).outputGate(Gate.OPEN);
    assertThat(ungated.gateRecurrence(GateRecurrence.GATES).parameters(5, 7))
        .isEqualTo(ungated.parameters(5, 7));
  }

  @Test
  void biasesMayDifferFromBlockToBlock() {
    GateBiases biases = new GateBiases(List.of(-0.5, -1.0), List.of(0.5, 1.0), List.of(-0.25));
    ParameterBlock bias = Lstm.standard().cellsPerBlock(2).biases(biases).parameters(3, 4).get(2);
    assertThat(bias.key()).isEqualTo(ParameterBlock.BIAS);
    // candidates of four cells, then two blocks' forget, output and input gates
    assertThat(bias.initial())
        .containsExactly(0.0, 0.0, 0.0, 0.0, 0.5, 1.0, -0.25, -0.25, -0.5, -1.0);
    assertThatThrownBy(() -> Lstm.standard().biases(biases).parameters(3, 4))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2 biases [0.5, 1.0] of an LSTM's FORGET gate")
        .hasMessageContaining("each of the 4");
  }

  @Test
  void unitsThatDoNotFillTheirBlocksAreRefused() {
    assertThatThrownBy(() -> Lstm.standard().cellsPerBlock(2).parameters(3, 5))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("5 LSTM units in memory blocks of 2 cells");
    assertThatThrownBy(() -> Lstm.standard().cellsPerBlock(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("0 cells per memory block");
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "2, -1", "0, 3"})
  void aProjectionThatFeedsNothingBackIsRefused(int recurrent, int nonRecurrent) {
    assertThatThrownBy(() -> new Projection(recurrent, nonRecurrent))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("projection to " + recurrent);
  }

  /** Cho's form 3 · (nm + n² + n); reset-after one more bias a part, as in Keras and cuDNN. */
  @Test
  void weightsOfTheGatedRecurrentUnit() {
    assertThat(size(new Gru(Gru.Reset.BEFORE), 5, 7)).isEqualTo(3 * (35 + 49 + 7));
    assertThat(size(new Gru(Gru.Reset.AFTER), 5, 7)).isEqualTo(3 * (35 + 49 + 2 * 7));
  }

  @Test
  void aCoupledForgetGateNeedsAnInputGate() {
    Lstm open = Lstm.standard().inputGate(Gate.OPEN);
    assertThatThrownBy(() -> open.forgetGate(ForgetGate.COUPLED))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("coupled");
  }

  /** One unit, one input, one step: the equations of {@link Gru}, written out. */
  @ParameterizedTest
  @EnumSource(Gru.Reset.class)
  void equationsOfTheGatedRecurrentUnit(Gru.Reset reset) {
    TestLayer test =
        new TestLayer(new RecurrentLayer.Builder().cell(new Gru(reset)), 1, 1, DataType.DOUBLE);
    // W = (1, 2, 3), R = (-1, 0.5, 2), b = (0.1, -0.2, 0.3); after: q = (0, 0, -0.4)
    double[] parameters =
        reset == Gru.Reset.BEFORE
            ? new double[] {1, 2, 3, -1, 0.5, 2, 0.1, -0.2, 0.3}
            : new double[] {1, 2, 3, -1, 0.5, 2, 0.1, -0.2, 0.3, 0, 0, -0.4};
    test.parameters.assign(Nd4j.createFromArray(parameters).reshape(1, parameters.length));
    double u = logistic(X - BEFORE + 0.1);
    double r = logistic(2 * X + 0.5 * BEFORE - 0.2);
    double n =
        reset == Gru.Reset.BEFORE
            ? Math.tanh(3 * X + 2 * (r * BEFORE) + 0.3)
            : Math.tanh(3 * X + r * (2 * BEFORE - 0.4) + 0.3);
    assertThat(step(test, null)).isCloseTo(u * BEFORE + (1 - u) * n, within(1e-12));
  }

  /** g of 1997 is in [-2, 2], h in [-1, 1], and the memory is never forgotten. */
  @Test
  void equationsOf1997() {
    TestLayer test =
        new TestLayer(new RecurrentLayer.Builder().cell(Lstm.of1997()), 1, 1, DataType.DOUBLE);
    // candidate, output gate, input gate: W = (1, 2, 3), R = (-1, 0.5, 2), b = (0.1, -0.2, 0.3)
    double[] parameters = {1, 2, 3, -1, 0.5, 2, 0.1, -0.2, 0.3};
    test.parameters.assign(Nd4j.createFromArray(parameters).reshape(1, 9));
    double g = 4 * logistic(X - BEFORE + 0.1) - 2;
    double o = logistic(2 * X + 0.5 * BEFORE - 0.2);
    double i = logistic(3 * X + 2 * BEFORE + 0.3);
    double c = 0.75 + i * g;
    double h = o * (2 * logistic(c) - 1);
    assertThat(step(test, 0.75)).isCloseTo(h, within(1e-12));
  }

  private static double step(TestLayer test, Double memory) {
    Map<String, INDArray> state = new HashMap<>();
    state.put("hidden", Nd4j.createFromArray(new double[][] {{BEFORE}}));
    if (memory != null) {
      state.put("memory", Nd4j.createFromArray(new double[][] {{memory}}));
    }
    test.layer.rnnSetPreviousState(state);
    INDArray input = Nd4j.createFromArray(new double[] {X}).reshape(1, 1, 1);
    return test.layer.rnnTimeStep(input, TestLayer.WORKSPACES).getDouble(0);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
