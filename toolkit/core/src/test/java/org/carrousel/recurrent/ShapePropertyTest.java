package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Over random shapes and masks: the float network computes what the double network does. */
class ShapePropertyTest {
  @Provide
  Arbitrary<Cell> cells() {
    return Arbitraries.of(Cells.all().values());
  }

  @Property(tries = 90)
  void floatAgreesWithDouble(
      @ForAll("cells") Cell cell,
      @ForAll @IntRange(min = 1, max = 5) int batch,
      @ForAll @IntRange(min = 1, max = 12) int steps,
      @ForAll @IntRange(min = 1, max = 4) int inputs,
      @ForAll @IntRange(min = 1, max = 9) int units,
      @ForAll Bidirection bidirection,
      @ForAll boolean last,
      @ForAll boolean sameOrder) {
    Run wide = run(DataType.DOUBLE, cell, batch, steps, inputs, units, bidirection, last, 'c');
    Run narrow =
        run(
            DataType.FLOAT,
            cell,
            batch,
            steps,
            inputs,
            units,
            bidirection,
            last,
            sameOrder ? 'c' : 'f');
    assertClose(narrow.output, wide.output);
    assertClose(narrow.inputGradient, wide.inputGradient);
    assertClose(narrow.gradients, wide.gradients);
  }

  private record Run(INDArray output, INDArray inputGradient, INDArray gradients) {}

  private static Run run(
      DataType dataType,
      Cell cell,
      int batch,
      int steps,
      int inputs,
      int units,
      Bidirection bidirection,
      boolean last,
      char order) {
    TestLayer test =
        new TestLayer(
            new RecurrentLayer.Builder().cell(cell).bidirection(bidirection).lastStepOnly(last),
            inputs,
            Cells.units(cell, units),
            dataType);
    INDArray input = RandomArrays.uniform(1, dataType, batch, inputs, steps).dup(order);
    INDArray mask = RandomArrays.uniform(2, DataType.DOUBLE, batch, steps).gt(-0.3);
    INDArray output = test.activate(input, mask.castTo(dataType), true).dup();
    INDArray weights = RandomArrays.uniform(3, dataType, output.shape()).dup(order);
    INDArray below = test.layer.backpropGradient(weights, TestLayer.WORKSPACES).getSecond();
    return new Run(output, below.dup(), test.gradients);
  }

  private static void assertClose(INDArray actual, INDArray expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    double size = 1 + expected.amaxNumber().doubleValue();
    double difference = actual.castTo(DataType.DOUBLE).sub(expected).amaxNumber().doubleValue();
    assertThat(difference).isLessThan(1e-4 * size);
  }
}
