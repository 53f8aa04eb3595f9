package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Gates.ForgetGate;
import org.carrousel.recurrent.Gates.Gate;
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

  /**
   * The net of Graves and Schmidhuber 2005: 26 inputs, 93 blocks with peepholes in each direction,
   * 61 outputs. One direction has 4 · (26·93 + 93² + 93) + 3·93 = 44919 weights. The paper's 101245
   * for all are 2 · 44919 + 2 · 93 · 61 + 61.
   */
  @Test
  void weightsOfTheFramewisePhonemeClassifier() {
    long direction = size(Lstm.standard().peepholes(true), 26, 93);
    assertThat(2 * direction + 2 * 93 * 61 + 61).isEqualTo(101_245);
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
    assertThat(size(vanilla.candidate(Squash.IDENTITY), 5, 7)).isEqualTo(all);
  }

  /**
   * Sak et al. 2014, section 3: 4 n_c n_r + 4 n_i n_c + n_c n_r + 3 n_c up to the hidden state;
   * they count no biases, of which there are 4 n_c.
   */
  @Test
  void weightsOfTheProjectedCell() {
    long expected = 4 * 2048 * 512 + 4 * 40 * 2048 + 2048 * 512 + 3 * 2048 + 4 * 2048;
    assertThat(size(Lstm.standard().peepholes(true).projection(512), 40, 2048)).isEqualTo(expected);
  }

  @Test
  void aNegativeProjectionIsRefused() {
    assertThatThrownBy(() -> Lstm.standard().projection(-1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("projection to -1");
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
