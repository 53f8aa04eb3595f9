package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.SimpleRnn;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engines;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RecurrentDropoutTest {
  private static final double STEP = 1e-5;

  private static TestLayer layer(Cell cell, Bidirection bidirection, double probability) {
    return new TestLayer(
        new RecurrentLayer.Builder()
            .cell(cell)
            .bidirection(bidirection)
            .recurrentDropout(probability),
        2,
        Cells.units(cell, 3),
        DataType.DOUBLE);
  }

  /**
   * Each unit counts its own time steps, h = m h' + 1: up to the last one where it is left out, to
   * 1 + 2 + 4 + 8 where it is kept and doubled.
   */
  private static INDArray counted(TestLayer counter, int batch, int steps) {
    return counter.activate(Nd4j.zeros(DataType.DOUBLE, batch, 1, steps), null, true);
  }

  private static TestLayer counter(double probability) {
    int units = 50;
    TestLayer counter =
        new TestLayer(
            new RecurrentLayer.Builder()
                .cell(new SimpleRnn(CellActivation.IDENTITY))
                .recurrentDropout(probability),
            1,
            units,
            DataType.DOUBLE);
    counter.layer.paramTable().get(ParameterBlock.INPUT_WEIGHTS).assign(0);
    counter.layer.paramTable().get(ParameterBlock.RECURRENT_WEIGHTS).assign(Nd4j.eye(units));
    counter.layer.paramTable().get(ParameterBlock.BIAS).assign(1);
    return counter;
  }

  @Test
  void aUnitIsLeftOutAtEveryTimeStepOfARowOrAtNone() {
    Nd4j.getRandom().setSeed(5);
    INDArray outputs = counted(counter(0.5), 40, 4);
    int kept = 0;
    Set<String> rows = new HashSet<>();
    for (int row = 0; row < 40; row++) {
      StringBuilder pattern = new StringBuilder();
      for (int unit = 0; unit < 50; unit++) {
        double last = outputs.getDouble(row, unit, 3);
        assertThat(last).as("row %d, unit %d", row, unit).isIn(1.0, 15.0);
        kept += last == 15 ? 1 : 0;
        pattern.append(last == 15);
      }
      rows.add(pattern.toString());
    }
    assertThat(rows).as("rows have masks of their own").hasSize(40);
    assertThat(kept / 2000.0).isCloseTo(0.5, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.75})
  void theExpectationOfWhatIsFedBackIsKept(double probability) {
    Nd4j.getRandom().setSeed(5);
    INDArray outputs = counted(counter(probability), 400, 2);
    double fedBack = outputs.get(all(), all(), interval(1, 2)).meanNumber().doubleValue() - 1;
    assertThat(fedBack).isCloseTo(1, within(0.05));
  }

  @Test
  void inferenceLeavesNothingOut() {
    TestLayer test = counter(0.5);
    INDArray outputs = test.activate(Nd4j.zeros(DataType.DOUBLE, 3, 1, 4), null, false);
    assertThat(outputs.get(all(), all(), interval(3, 4)).meanNumber().doubleValue()).isEqualTo(4);
    INDArray stepped =
        test.layer.rnnTimeStep(Nd4j.zeros(DataType.DOUBLE, 3, 1, 4), TestLayer.WORKSPACES);
    assertThat(stepped).isEqualTo(outputs);
  }

  @Test
  void theSeedOfTheGeneratorDecides() {
    TestLayer test = counter(0.5);
    Nd4j.getRandom().setSeed(5);
    INDArray first = counted(test, 3, 4).dup();
    INDArray second = counted(test, 3, 4).dup();
    Nd4j.getRandom().setSeed(5);
    assertThat(counted(test, 3, 4)).isEqualTo(first);
    assertThat(second).isNotEqualTo(first);
  }

  /** Of unit weights from each unit to each other what is left is the number that is kept. */
  @Test
  void aWeightIsLeftOutForEveryRowAndTimeStep() {
    int units = 50;
    TestLayer test =
        new TestLayer(
            new RecurrentLayer.Builder()
                .cell(new SimpleRnn(CellActivation.IDENTITY))
                .weightDropout(0.25),
            1,
            units,
            DataType.DOUBLE);
    INDArray weights = test.layer.paramTable().get(ParameterBlock.RECURRENT_WEIGHTS);
    weights.assign(Nd4j.eye(units));
    test.layer.paramTable().get(ParameterBlock.INPUT_WEIGHTS).assign(0);
    test.layer.paramTable().get(ParameterBlock.BIAS).assign(1);
    Nd4j.getRandom().setSeed(5);
    INDArray outputs = counted(test, 3, 3).dup();

    int kept = 0;
    for (int unit = 0; unit < units; unit++) {
      boolean left = outputs.getDouble(0, unit, 1) > 1;
      double factor = left ? 4 / 3.0 : 0;
      kept += left ? 1 : 0;
      for (int row = 0; row < 3; row++) {
        assertThat(outputs.getDouble(row, unit, 1)).isCloseTo(1 + factor, within(1e-12));
        assertThat(outputs.getDouble(row, unit, 2))
            .isCloseTo(1 + factor + factor * factor, within(1e-12));
      }
    }
    assertThat(kept).isBetween(28, 46);
    assertThat(counted(test, 3, 3)).as("another batch").isNotEqualTo(outputs);
    assertThat(weights)
        .as("the parameters themselves")
        .isEqualTo(Nd4j.eye(units).castTo(DataType.DOUBLE));
    INDArray inferred = test.activate(Nd4j.zeros(DataType.DOUBLE, 1, 1, 3), null, false);
    assertThat(inferred.get(all(), all(), interval(2, 3)).minNumber().doubleValue()).isEqualTo(3);
  }

  @Test
  void piecesOfASequenceHaveOneMask() {
    TestLayer test = counter(0.5);
    INDArray piece = Nd4j.zeros(DataType.DOUBLE, 1, 1, 2);
    INDArray first = piece(test, piece);
    INDArray second = piece(test, piece);
    for (int unit = 0; unit < 50; unit++) {
      boolean kept = first.getDouble(0, unit, 1) == 3;
      assertThat(second.getDouble(0, unit, 1)).isEqualTo(kept ? 15.0 : 1.0);
    }
    test.layer.rnnClearPreviousState();
    assertThat(piece(test, piece)).as("another sequence").isNotEqualTo(first);
  }

  private static INDArray piece(TestLayer test, INDArray input) {
    return test.layer.rnnActivateUsingStoredState(input, true, true, TestLayer.WORKSPACES).dup();
  }

  /** Factors of the fed back state are factors of the rows of what it is multiplied with. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void factorsActOnTheRecurrentProductsAlone(String name, Cell cell) {
    int units = Cells.units(cell, 3);
    CellShape shape = new CellShape(cell, 2, units, DataType.DOUBLE, true);
    INDArray factors = RandomArrays.uniform(4, DataType.DOUBLE, 1, cell.recurrent(units));
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    Map<String, INDArray> scaled = new LinkedHashMap<>();
    for (ParameterBlock block : cell.parameters(2, units)) {
      INDArray matrix =
          RandomArrays.uniform(block.rows(), DataType.DOUBLE, block.rows(), block.columns())
              .dup('f');
      boolean recurrent =
          block.key().equals(ParameterBlock.RECURRENT_WEIGHTS)
              || block.key().equals(ParameterBlock.CANDIDATE_WEIGHTS);
      parameters.put(block.key(), matrix);
      scaled.put(block.key(), recurrent ? matrix.mulColumnVector(factors.transpose()) : matrix);
    }
    INDArray input = RandomArrays.uniform(3, DataType.DOUBLE, 2, 1, 5).dup('f');
    TimeMask mask = TimeMask.of(null, 1, 5);
    for (Direction direction : Direction.values()) {
      SequenceComputation computation = Engines.choose(shape).computation(shape, direction);
      INDArray dropped = Nd4j.create(DataType.DOUBLE, new long[] {cell.outputs(units), 1, 5}, 'f');
      computation.forward(input, mask, null, factors, parameters, dropped);
      INDArray expected = dropped.like();
      computation.forward(input, mask, null, null, scaled, expected);
      assertThat(dropped.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-12));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void gradientsAreThoseOfFiniteDifferences(String name, Cell cell) {
    checkGradients(layer(cell, Bidirection.CONCATENATE, 0.4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void gradientsOfWhatIsLeftOfWeightsAreThoseOfFiniteDifferences(String name, Cell cell) {
    RecurrentLayer.Builder builder =
        new RecurrentLayer.Builder()
            .cell(cell)
            .bidirection(Bidirection.CONCATENATE)
            .weightDropout(0.4);
    checkGradients(new TestLayer(builder, 2, Cells.units(cell, 3), DataType.DOUBLE));
  }

  private static void checkGradients(TestLayer test) {
    INDArray input = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);
    INDArray output = activate(test, input);
    INDArray weights = RandomArrays.uniform(5, DataType.DOUBLE, output.shape());
    INDArray below = test.layer.backpropGradient(weights.dup(), TestLayer.WORKSPACES).getSecond();
    check(test, input, input, below, weights);
    check(test, input, test.parameters, test.gradients, weights);
  }

  private static void check(
      TestLayer test, INDArray input, INDArray values, INDArray gradients, INDArray weights) {
    INDArray direction = RandomArrays.uniform(9, DataType.DOUBLE, values.shape());
    double expected = gradients.mul(direction).sumNumber().doubleValue();
    values.addi(direction.mul(STEP));
    double above = activate(test, input).mul(weights).sumNumber().doubleValue();
    values.subi(direction.mul(2 * STEP));
    double under = activate(test, input).mul(weights).sumNumber().doubleValue();
    values.addi(direction.mul(STEP));
    assertThat(expected).isCloseTo((above - under) / (2 * STEP), within(1e-7));
  }

  private static INDArray activate(TestLayer test, INDArray input) {
    Nd4j.getRandom().setSeed(5);
    return test.activate(input, MaskKind.RAGGED.mask(), true).dup();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void whatIsNoProbabilityIsRefused(double probability) {
    assertThatThrownBy(() -> new RecurrentLayer.Builder().recurrentDropout(probability))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("recurrent dropout of " + probability)
        .hasMessageContaining("[0, 1)");
    assertThatThrownBy(() -> new RecurrentLayer.Builder().weightDropout(probability))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("weight dropout of " + probability);
  }
}
