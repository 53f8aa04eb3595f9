package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gradients against central differences of the loss, for every parameter and every input, in double
 * precision, with labels that are not numbers wherever a mask covers them.
 */
class HeadGradientTest {
  private static final double STEP = 1e-5;
  private static final int BATCH = 3;

  static Stream<HeadCase> cases() {
    return HeadCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void gradientsAreThoseOfFiniteDifferences(HeadCase asked) {
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    INDArray input = asked.input();
    INDArray labels = asked.poisonedLabels();
    INDArray mask = asked.labelMask();
    INDArray below = head.differentiate(input, labels, mask).dup('c');
    INDArray gradients = head.gradients.dup();
    check(head, head.parameters, gradients, input, labels, mask);
    check(head, input, below, input, labels, mask);
    assertThat(gradients.amaxNumber().doubleValue()).isGreaterThan(0.01);
    assertThat(below.amaxNumber().doubleValue()).isGreaterThan(0.01);
  }

  private static void check(
      TestHead head,
      INDArray values,
      INDArray gradients,
      INDArray input,
      INDArray labels,
      INDArray mask) {
    for (long i = 0; i < values.length(); i++) {
      double value = values.getDouble(i);
      values.putScalar(i, value + STEP);
      double above = BATCH * head.score(input, labels, mask);
      values.putScalar(i, value - STEP);
      double under = BATCH * head.score(input, labels, mask);
      values.putScalar(i, value);
      assertThat(gradients.getDouble(i))
          .as("value %d", i)
          .isCloseTo((above - under) / (2 * STEP), within(1e-8));
    }
  }
}
