package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.recurrent.MaskKind;
import org.carrousel.recurrent.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What losses come to: by hand, in extremes, part by part. */
class HeadLossTest {
  private static TestHead head(Objective objective, int outputs, DataType dataType) {
    return new TestHead(
        new SequenceHead.Builder().objective(objective).nIn(1).nOut(outputs).build(), dataType);
  }

  /** Weights and biases with which an input of 1 gives these logits. */
  private static TestHead giving(Objective objective, DataType dataType, double... logits) {
    TestHead head = head(objective, logits.length, dataType);
    head.parameters.assign(0);
    for (int k = 0; k < logits.length; k++) {
      head.parameters.putScalar(k, logits[k]);
    }
    return head;
  }

  private static INDArray row(DataType dataType, double... values) {
    return Nd4j.createFromArray(values).castTo(dataType).reshape(1, values.length);
  }

  @Test
  void crossEntropyByHand() {
    TestHead head = giving(Objective.CROSS_ENTROPY, DataType.DOUBLE, Math.log(1), Math.log(3));
    INDArray one = row(DataType.DOUBLE, 1);

    assertThat(head.activate(one, null).toDoubleVector()).containsExactly(.25, .75);
    assertThat(head.score(one, row(DataType.DOUBLE, 1, 0), null))
        .isCloseTo(Math.log(4), within(1e-15));
    assertThat(head.score(one, row(DataType.DOUBLE, 1), null))
        .isCloseTo(Math.log(4 / 3.0), within(1e-15));
  }

  @Test
  void errorsByHand() {
    INDArray one = row(DataType.DOUBLE, 1);
    INDArray labels = row(DataType.DOUBLE, 1, 2);

    assertThat(giving(Objective.SQUARED_ERROR, DataType.DOUBLE, 3, -1).score(one, labels, null))
        .isEqualTo((4 + 9) / 2.0);
    assertThat(giving(Objective.ABSOLUTE_ERROR, DataType.DOUBLE, 3, -1).score(one, labels, null))
        .isEqualTo((2 + 3) / 2.0);
  }

  @ParameterizedTest(name = "{0}, logit {1}, label {2}")
  @CsvSource({
    "DOUBLE, 800, 0, 800",
    "DOUBLE, 800, 1, 0",
    "DOUBLE, -800, 1, 800",
    "DOUBLE, -800, 0, 0",
    "FLOAT, 800, 0, 800",
    "FLOAT, -800, 1, 800",
    "FLOAT, 80, 1, 0",
    "FLOAT, -80, 0, 0"
  })
  void certainAnswersNeitherOverflowNorVanish(
      DataType dataType, double logit, double label, double loss) {
    TestHead binary = giving(Objective.BINARY_CROSS_ENTROPY, dataType, logit);
    TestHead softmax = giving(Objective.CROSS_ENTROPY, dataType, 0, logit);

    assertThat(binary.score(row(dataType, 1), row(dataType, label), null))
        .isCloseTo(loss, within(1e-9));
    assertThat(softmax.score(row(dataType, 1), row(dataType, label), null))
        .isCloseTo(loss, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CTC")
  void aMaskBetween0And1IsAWeight(Objective objective) {
    HeadCase asked = new HeadCase(objective, true, MaskKind.NONE, false, true, false);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    INDArray mask = RandomArrays.uniform(9, DataType.DOUBLE, 3, 5).addi(1);
    double score = 0;
    INDArray gradients = head.gradients.dup();
    for (long i = 0; i < mask.length(); i++) {
      INDArray single = mask.like();
      single.putScalar(i, 1);
      score += mask.getDouble(i) * head.score(asked.input(), asked.labels(), single);
      head.differentiate(asked.input(), asked.labels(), single);
      gradients.addi(head.gradients.mul(mask.getDouble(i)));
    }

    assertThat(head.score(asked.input(), asked.labels(), mask)).isCloseTo(score, within(1e-12));
    head.differentiate(asked.input(), asked.labels(), mask);
    assertThat(head.gradients.sub(gradients).amaxNumber().doubleValue())
        .isCloseTo(0, within(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.head.HeadCase#all")
  void theScoreIsTheMeanOfTheRowsAndKnownFromTheGradients(HeadCase asked) {
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    double score = head.score(asked.input(), asked.poisonedLabels(), asked.labelMask());
    double mean =
        head.layer.computeScoreForExamples(0, TestHead.WORKSPACES).meanNumber().doubleValue();
    head.differentiate(asked.input(), asked.poisonedLabels(), asked.labelMask());

    assertThat(mean).isCloseTo(score, within(1e-12));
    assertThat(head.layer.computeScore(.5, true, TestHead.WORKSPACES)).isEqualTo(score + .5);
    assertThat(head.layer.score()).isEqualTo(score + .5);
  }

  @Test
  void theKnownScoreIsOfTheseLabelsAndParameters() {
    HeadCase asked =
        new HeadCase(Objective.SQUARED_ERROR, true, MaskKind.NONE, false, false, false);
    TestHead head = new TestHead(asked.head(), DataType.DOUBLE);
    INDArray others = asked.labels().add(1);
    double expected = head.score(asked.input(), others, null);
    head.differentiate(asked.input(), asked.labels(), null);
    head.layer.setLabels(others);

    assertThat(head.layer.computeScore(0, true, TestHead.WORKSPACES)).isEqualTo(expected);

    head.differentiate(asked.input(), asked.labels(), null);
    double before = head.layer.computeScore(0, true, TestHead.WORKSPACES);
    head.parameters.muli(2);

    assertThat(head.layer.computeScore(0, true, TestHead.WORKSPACES))
        .isNotEqualTo(before)
        .isEqualTo(head.score(asked.input(), asked.labels(), null));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void theNumberOfAClassIsAsGoodAsAProbabilityOf1(boolean sequence, boolean weighted) {
    HeadCase numbers =
        new HeadCase(Objective.CROSS_ENTROPY, sequence, MaskKind.RAGGED, false, weighted, true);
    TestHead head = new TestHead(numbers.head(), DataType.DOUBLE);
    INDArray labels = numbers.labels();
    INDArray oneHot =
        sequence
            ? Nd4j.create(DataType.DOUBLE, 3, HeadCase.OUTPUTS, 5)
            : Nd4j.create(DataType.DOUBLE, 3, HeadCase.OUTPUTS);
    for (int row = 0; row < 3; row++) {
      for (int step = 0; step < (sequence ? 5 : 1); step++) {
        if (sequence) {
          oneHot.putScalar(row, labels.getInt(row, 0, step), step, 1);
        } else {
          oneHot.putScalar(row, labels.getInt(row, 0), 1);
        }
      }
    }

    INDArray below = head.differentiate(numbers.input(), labels, numbers.labelMask()).dup();
    INDArray gradients = head.gradients.dup();
    double score = head.layer.computeScore(0, true, TestHead.WORKSPACES);
    INDArray same = head.differentiate(numbers.input(), oneHot, numbers.labelMask());

    assertThat(below.sub(same).amaxNumber().doubleValue()).isCloseTo(0, within(1e-14));
    assertThat(gradients.sub(head.gradients).amaxNumber().doubleValue())
        .isCloseTo(0, within(1e-14));
    assertThat(head.layer.computeScore(0, true, TestHead.WORKSPACES))
        .isCloseTo(score, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"INT", "LONG", "FLOAT", "DOUBLE"})
  void classNumbersMayHaveAnyType(DataType labels) {
    TestHead head = giving(Objective.CROSS_ENTROPY, DataType.FLOAT, 0, 1, 2);

    assertThat(head.score(row(DataType.FLOAT, 1), row(labels, 2), null))
        .isCloseTo(Math.log(1 + Math.exp(-1) + Math.exp(-2)), within(1e-6));
  }

  @Test
  void aVocabularyTooLargeForOnePartGivesTheGradientsOfItsRows() {
    int words = 50_000;
    SequenceHead large = new SequenceHead.Builder().nIn(2).nOut(words).build();
    TestHead head = new TestHead(large, DataType.FLOAT);
    INDArray input = RandomArrays.uniform(1, DataType.FLOAT, 4, 2, 100);
    INDArray labels = RandomArrays.uniform(2, DataType.FLOAT, 4, 1, 100).addi(1).muli(words / 2.0);
    for (long i = 0; i < labels.length(); i++) {
      labels.putScalar(i, Math.floor(labels.getDouble(i)));
    }
    INDArray below = head.differentiate(input, labels, null).dup();
    INDArray gradients = head.gradients.dup();
    double score = head.layer.computeScore(0, true, TestHead.WORKSPACES);

    INDArray sum = head.gradients.like();
    double mean = 0;
    for (int row : List.of(0, 1, 2, 3)) {
      INDArray alone = input.slice(row).reshape(1, 2, 100);
      INDArray label = labels.slice(row).reshape(1, 1, 100);
      INDArray part = head.differentiate(alone, label, null);
      assertThat(part.slice(0).sub(below.slice(row)).amaxNumber().doubleValue())
          .isCloseTo(0, within(1e-5));
      sum.addi(head.gradients);
      mean += head.layer.computeScore(0, true, TestHead.WORKSPACES) / 4;
    }

    assertThat(score).isCloseTo(mean, within(1e-4));
    assertThat(sum.sub(gradients).amaxNumber().doubleValue()).isCloseTo(0, within(1e-4));
    assertThat(gradients.amaxNumber().doubleValue()).isGreaterThan(.1);
  }

  @Test
  void f1IsThatOfTheAnswers() {
    TestHead head = giving(Objective.CROSS_ENTROPY, DataType.DOUBLE, 1, -1);
    INDArray input = Nd4j.createFromArray(1.0, 1, -1, -1, 1).reshape(1, 1, 5);
    // Answered: 0 0 1 1 0. Of class 1 one of two found, one of two right: F1 = 1/2.
    INDArray labels = Nd4j.createFromArray(new double[][][] {{{1, 0, 1, 0, 1}, {0, 1, 0, 1, 0}}});

    assertThat(head.layer.f1Score(input, labels)).isCloseTo(.5, within(1e-9));
  }
}
