package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.MaskKind;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What a head cannot use is refused with what it was and what to do. */
class HeadBadInputTest {
  private static HeadCase asked(Objective objective, boolean sequence) {
    return new HeadCase(objective, sequence, MaskKind.NONE, false, false, false);
  }

  private static long[] shape(String text) {
    return List.of(text.split(" ")).stream().mapToLong(Long::parseLong).toArray();
  }

  private static void assertRefused(ThrowingCallable use, String... parts) {
    assertThatThrownBy(use)
        .isInstanceOf(BadInputException.class)
        .message()
        .contains(parts)
        .contains("to do: ");
  }

  @ParameterizedTest(name = "{0}, sequence {1}: {2}")
  @CsvSource({
    "CROSS_ENTROPY, true, 3 4 6, '[3, 4, 5], or [3, 1, 5] of class numbers'",
    "CROSS_ENTROPY, true, 3 4, '[3, 4, 5], or [3, 1, 5] of class numbers'",
    "CROSS_ENTROPY, true, 3 2 5, '[3, 4, 5], or [3, 1, 5] of class numbers'",
    "CROSS_ENTROPY, false, 3 4 5, '[3, 4], or [3, 1] of class numbers'",
    "CROSS_ENTROPY, false, 3, '[3, 4], or [3, 1] of class numbers'",
    "SQUARED_ERROR, true, 3 1 5, '[3, 4, 5]'",
    "BINARY_CROSS_ENTROPY, false, 3 1, '[3, 4]'"
  })
  void labelsOfAnotherShape(Objective objective, boolean sequence, String shape, String expected) {
    HeadCase asked = asked(objective, sequence);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, shape(shape));

    assertRefused(
        () -> head.score(asked.input(), labels, null),
        "labels of shape [" + shape.replace(" ", ", ") + "]",
        "expected: " + expected + "\n");
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "4, 4", "1.5, 1.5", "NaN, NaN", "Infinity, Infinity"})
  void classNumbersThatAreNone(double number, String text) {
    HeadCase asked = asked(Objective.CROSS_ENTROPY, true);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, 3, 1, 5);
    labels.putScalar(1, 0, 3, number);

    assertRefused(
        () -> head.score(asked.input(), labels, null),
        "class number " + text + " in row 1, time step 3 of the labels",
        "a whole number from 0 to 3");
  }

  @ParameterizedTest(name = "sequence {0}: {1}")
  @CsvSource({
    "true, 3 4, '[3, 5] or [3, 4, 5]'",
    "true, 3 1 4, '[3, 5] or [3, 4, 5]'",
    "true, 5 3, '[3, 5] or [3, 4, 5]'",
    "false, 3 5, '[3, 1] or [3, 4]'",
    "false, 3 4 5, '[3, 1] or [3, 4]'"
  })
  void masksOfAnotherShape(boolean sequence, String shape, String expected) {
    HeadCase asked = asked(Objective.SQUARED_ERROR, sequence);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);

    assertRefused(
        () -> head.score(asked.input(), asked.labels(), Nd4j.ones(DataType.DOUBLE, shape(shape))),
        "a mask of shape [" + shape.replace(" ", ", ") + "]",
        "expected: " + expected + "\n");
  }

  @Test
  void masksOfSingleClasses() {
    HeadCase asked = asked(Objective.CROSS_ENTROPY, true);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);

    assertRefused(
        () -> head.score(asked.input(), asked.labels(), Nd4j.ones(DataType.DOUBLE, 3, 4, 5)),
        "a mask of shape [3, 4, 5]",
        "expected: [3, 5]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 3 5", "3 3", "2", "3 2 5 1"})
  void inputsOfAnotherWidth(String shape) {
    TestHead head = new TestHead(asked(Objective.SQUARED_ERROR, true).head(), DataType.DOUBLE);

    assertRefused(
        () -> head.activate(Nd4j.ones(DataType.DOUBLE, shape(shape)), null),
        "an input of shape [" + shape.replace(" ", ", ") + "]",
        "[batch, 2, time] or [batch, 2]");
  }

  @Test
  void activationsAndLossesAsideOfTheObjective() {
    SequenceHead.Builder builder = new SequenceHead.Builder();

    assertRefused(() -> builder.activation(Activation.TANH), "activation", "objective(...)");
    assertRefused(() -> builder.lossFunction(LossFunction.MSE), "loss", "objective(...)");
  }

  @Test
  void oneClassIsNoChoice() {
    assertRefused(() -> new SequenceHead.Builder().nOut(1).build(), "BINARY_CROSS_ENTROPY");
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "3, -1", "3, NaN", "3, Infinity"})
  void weightsThatDoNotFit(int count, double weight) {
    assertRefused(
        () ->
            new SequenceHead.Builder()
                .outputWeights(Collections.nCopies(count, weight))
                .nOut(3)
                .build(),
        "output weights",
        "for 3 outputs");
  }

  @Test
  void timeBeforeFeatures() {
    assertRefused(
        () ->
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(new SequenceHead.Builder().nOut(3).build())
                .setInputType(InputType.recurrent(2, 5, RNNFormat.NWC))
                .build(),
        "NWC",
        "[batch, features, time]");
  }

  @Test
  void numbersOfHalfPrecision() {
    SequenceHead head = new SequenceHead.Builder().nIn(2).nOut(3).build();

    assertRefused(() -> new TestHead(head, DataType.FLOAT16), "FLOAT or DOUBLE");
  }

  @Test
  void f1ScoresOfNumbersAndTrainingByItself() {
    HeadCase asked = asked(Objective.SQUARED_ERROR, true);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);

    assertThatThrownBy(() -> head.layer.f1Score(asked.input(), asked.labels()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("has SQUARED_ERROR");
    assertThatThrownBy(() -> head.layer.computeGradientAndScore(TestHead.WORKSPACES))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("without its network");
  }
}
