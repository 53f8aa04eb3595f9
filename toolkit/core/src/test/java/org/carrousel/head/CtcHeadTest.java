package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcLoss;
import org.carrousel.recurrent.MaskKind;
import org.carrousel.recurrent.RandomArrays;
import org.deeplearning4j.nn.api.MaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The head that learns from labels without an alignment, by itself. */
class CtcHeadTest {
  private static final double STEP = 1e-5;
  private static final int INPUTS = 2;
  private static final int CLASSES = 4;
  private static final INDArray INPUT = RandomArrays.uniform(3, DataType.DOUBLE, 3, INPUTS, 5);

  /** The masked ones are not numbers, also between others. */
  private static final INDArray LABELS =
      Nd4j.createFromArray(
              new double[] {0, 0, 2, Double.NaN, 1, Double.NaN, Double.NaN, Double.NaN, 2})
          .reshape(3, 1, 3);

  private static final INDArray LABEL_MASK =
      Nd4j.createFromArray(new double[][] {{1, 1, 1}, {0, 1, 0}, {0, 0, 1}});

  private static final int[][] READ = {{0, 0, 2}, {1}, {2}};

  private static TestHead head(DataType dataType) {
    return new TestHead(conf(), dataType);
  }

  private static SequenceHead conf() {
    return new SequenceHead.Builder().objective(Objective.CTC).nIn(INPUTS).nOut(CLASSES).build();
  }

  private static double score(TestHead head, INDArray input, INDArray mask) {
    head.layer.feedForwardMaskArray(mask, MaskState.Active, 3);
    return head.score(input, LABELS, LABEL_MASK);
  }

  private static INDArray differentiate(TestHead head, INDArray input, INDArray mask) {
    head.layer.feedForwardMaskArray(mask, MaskState.Active, 3);
    return head.differentiate(input, LABELS, LABEL_MASK);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsAreThoseOfFiniteDifferences(MaskKind kind) {
    TestHead head = head(DataType.DOUBLE);
    INDArray input = INPUT.dup();
    INDArray below = differentiate(head, input, kind.mask()).dup('c');
    check(head, head.parameters, head.gradients.dup(), input, kind.mask());
    check(head, input, below, input, kind.mask());
    assertThat(head.gradients.amaxNumber().doubleValue()).isGreaterThan(.01);
    assertThat(below.amaxNumber().doubleValue()).isGreaterThan(.01);
  }

  private static void check(
      TestHead head, INDArray values, INDArray gradients, INDArray input, INDArray mask) {
    for (long i = 0; i < values.length(); i++) {
      double value = values.getDouble(i);
      values.putScalar(i, value + STEP);
      double above = 3 * score(head, input, mask);
      values.putScalar(i, value - STEP);
      double under = 3 * score(head, input, mask);
      values.putScalar(i, value);
      assertThat(gradients.getDouble(i))
          .as("value %d", i)
          .isCloseTo((above - under) / (2 * STEP), within(1e-8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theScoreIsTheMeanLossOfTheRows(MaskKind kind) {
    TestHead head = head(DataType.DOUBLE);
    double score = score(head, INPUT, kind.mask());
    INDArray losses = head.layer.computeScoreForExamples(0, TestHead.WORKSPACES);
    double sum = 0;
    for (int row = 0; row < 3; row++) {
      double expected = lossByHand(head, row, kind.present(row));
      assertThat(losses.getDouble(row)).isCloseTo(expected, within(1e-11));
      sum += expected;
    }
    assertThat(score).isCloseTo(sum / 3, within(1e-11));
    differentiate(head, INPUT, kind.mask());
    assertThat(head.layer.computeScore(.5, true, TestHead.WORKSPACES))
        .isCloseTo(score + .5, within(1e-11));
  }

  /** DL4J's parameters: weights {@code [inputs, outputs]} in Fortran order, then the bias. */
  private static double lossByHand(TestHead head, int row, int[] present) {
    double[] activations = new double[present.length * CLASSES];
    for (int t = 0; t < present.length; t++) {
      for (int c = 0; c < CLASSES; c++) {
        double z = head.parameters.getDouble((long) INPUTS * CLASSES + c);
        for (int i = 0; i < INPUTS; i++) {
          z +=
              INPUT.getDouble(row, i, present[t])
                  * head.parameters.getDouble((long) c * INPUTS + i);
        }
        activations[t * CLASSES + c] = z;
      }
    }
    return new CtcLoss(CLASSES).loss(activations, present.length, READ[row]);
  }

  @ParameterizedTest
  @EnumSource
  void answersAreThoseOfASoftmaxAtEveryTimeStepOfTheInput(MaskKind kind) {
    TestHead head = head(DataType.DOUBLE);
    head.layer.feedForwardMaskArray(kind.mask(), MaskState.Active, 3);
    INDArray answers = head.activate(INPUT, LABEL_MASK).dup();
    SequenceHead softmax = new SequenceHead.Builder().nIn(INPUTS).nOut(CLASSES).build();
    INDArray expected = new TestHead(softmax, DataType.DOUBLE).activate(INPUT, kind.mask());
    assertThat(answers).isEqualTo(expected);
  }

  @Test
  void floatAgreesWithDouble() {
    TestHead narrow = head(DataType.FLOAT);
    TestHead wide = head(DataType.DOUBLE);
    INDArray input = INPUT.castTo(DataType.FLOAT);
    INDArray mask = MaskKind.RAGGED.mask();
    INDArray below = differentiate(narrow, input, mask).castTo(DataType.DOUBLE);
    INDArray expected = differentiate(wide, INPUT, mask);
    assertThat(below.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-5);
    assertThat(
            narrow.gradients.castTo(DataType.DOUBLE).sub(wide.gradients).amaxNumber().doubleValue())
        .isLessThan(1e-5);
    assertThat(score(narrow, input, mask)).isCloseTo(score(wide, INPUT, mask), within(1e-5));
  }

  @Test
  void aShortBatchAfterALongOneHasGradientsOfItsOwn() {
    TestHead used = head(DataType.DOUBLE);
    used.set(RandomArrays.uniform(4, DataType.DOUBLE, 5, INPUTS, 9), Nd4j.zeros(5, 1, 2), null);
    used.layer.backpropGradient(null, TestHead.WORKSPACES);
    TestHead fresh = head(DataType.DOUBLE);
    assertThat(differentiate(used, INPUT, null)).isEqualTo(differentiate(fresh, INPUT, null));
    assertThat(used.gradients).isEqualTo(fresh.gradients);
  }

  @Test
  void aRowWithoutTimeStepsAndLabelsCostsAndTeachesNothing() {
    INDArray mask = MaskKind.PADDING_LAST.mask();
    mask.getRow(1).assign(0);
    INDArray labelMask = LABEL_MASK.dup();
    labelMask.getRow(1).assign(0);
    TestHead head = head(DataType.DOUBLE);
    head.layer.feedForwardMaskArray(mask, MaskState.Active, 3);
    INDArray below = head.differentiate(INPUT, LABELS, labelMask).dup();
    assertThat(below.slice(1).norm1Number().doubleValue()).isZero();
    INDArray losses = head.layer.computeScoreForExamples(0, TestHead.WORKSPACES);
    assertThat(losses.getDouble(1)).isZero();
    assertThat(losses.getDouble(0)).isPositive();
  }

  static Stream<List<Object>> badLabels() {
    return Stream.of(
        List.of(Nd4j.zeros(3, 3), "labels of shape [3, 3]", "[3, 1, labels] of class numbers"),
        List.of(Nd4j.zeros(2, 1, 3), "labels of shape [2, 1, 3]", "[3, 1, labels]"),
        List.of(Nd4j.zeros(3, 4, 5), "labels of shape [3, 4, 5]", "[3, 1, labels]"),
        List.of(Nd4j.ones(3, 1, 2).mul(.5), "class number 0.5 in row 0, label 0", "whole number"),
        List.of(Nd4j.ones(3, 1, 1).mul(3), "row 0 of the batch: label 3", "class 3 is the blank"),
        List.of(Nd4j.ones(3, 1, 1).mul(-1), "row 0 of the batch: label -1", "0 to 2"),
        List.of(
            Nd4j.ones(3, 1, 4),
            "row 0 of the batch: 4 labels, of which 3 repeat the previous one, for 5 time steps",
            "7 time steps or more"));
  }

  @ParameterizedTest
  @MethodSource
  void badLabels(List<Object> bad) {
    TestHead head = head(DataType.DOUBLE);
    assertRefused(
        () -> head.score(INPUT, (INDArray) bad.get(0), null),
        (String) bad.get(1),
        (String) bad.get(2));
  }

  @Test
  void aRowTooShortIsNamed() {
    // Of row 2, time steps 1 and 2 are there.
    INDArray labels = Nd4j.zeros(3, 1, 3);
    TestHead head = head(DataType.DOUBLE);
    head.layer.feedForwardMaskArray(MaskKind.RAGGED.mask(), MaskState.Active, 3);
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 0, 0}, {1, 0, 0}, {1, 1, 0}});
    assertRefused(
        () -> head.score(INPUT, labels, mask),
        "labels for",
        "row 2 of the batch: 2 labels, of which 1 repeat the previous one, for 2 time steps");
  }

  @Test
  void otherMasksInputsAndOptions() {
    TestHead head = head(DataType.DOUBLE);
    assertRefused(
        () -> head.score(INPUT, LABELS, Nd4j.ones(3, 5)), "a mask of shape [3, 5]", "[3, 3]");
    assertRefused(
        () -> head.score(Nd4j.ones(DataType.DOUBLE, 3, INPUTS), LABELS, null),
        "an input without time steps",
        "[batch, 2, time]");
    SequenceHead.Builder builder = new SequenceHead.Builder().objective(Objective.CTC);
    assertRefused(() -> builder.nOut(1).build(), "CTC, 1 outputs", "the blank");
    assertRefused(
        () -> builder.nOut(2).outputWeights(List.of(1., 2.)).build(), "output weights [1.0, 2.0]");
    assertThatThrownBy(() -> head.layer.f1Score(INPUT, LABELS))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("has CTC");
  }

  private static void assertRefused(ThrowingCallable use, String... parts) {
    assertThatThrownBy(use).isInstanceOf(BadInputException.class).message().contains(parts);
  }
}
