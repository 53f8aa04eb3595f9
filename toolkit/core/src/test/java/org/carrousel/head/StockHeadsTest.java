package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** DL4J's own output layers answer, score and learn the same. */
class StockHeadsTest {
  private static final double REGULARIZATION = 0.25;

  static Stream<HeadCase> cases() {
    return HeadCase.all().filter(asked -> !asked.classNumbers());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersScoresAndGradientsAgree(HeadCase asked) {
    INDArray mask = asked.labelMask();
    TestHead ours = new TestHead(asked.head(), DataType.DOUBLE);
    TestHead theirs = new TestHead(stock(asked), DataType.DOUBLE);
    assertSame(ours.activate(asked.input(), mask), theirs.activate(asked.input(), mask));
    INDArray below = ours.differentiate(asked.input(), asked.labels(), mask);
    assertSame(below, theirs.differentiate(asked.input(), asked.labels(), mask));
    assertSame(ours.gradients, theirs.gradients);
    assertThat(ours.layer.computeScore(REGULARIZATION, true, TestHead.WORKSPACES))
        .isCloseTo(
            theirs.layer.computeScore(REGULARIZATION, true, TestHead.WORKSPACES), within(1e-10));
    assertThat(ours.score(asked.input(), asked.labels(), mask))
        .isCloseTo(theirs.score(asked.input(), asked.labels(), mask), within(1e-10));
    if (asked.objective() != Objective.ABSOLUTE_ERROR) {
      // Of this one DL4J gives the sum over the outputs in the place of the mean.
      assertSame(
          ours.layer.computeScoreForExamples(REGULARIZATION, TestHead.WORKSPACES),
          theirs.layer.computeScoreForExamples(REGULARIZATION, TestHead.WORKSPACES));
    }
  }

  private static BaseOutputLayer stock(HeadCase asked) {
    INDArray weights =
        asked.weighted() ? Nd4j.createFromArray(HeadCase.WEIGHTS.toArray(Double[]::new)) : null;
    ILossFunction loss =
        switch (asked.objective()) {
          case CROSS_ENTROPY -> new LossMCXENT(weights);
          case BINARY_CROSS_ENTROPY -> new LossBinaryXENT(weights);
          case SQUARED_ERROR -> new LossMSE(weights);
          case ABSOLUTE_ERROR -> new LossMAE(weights);
          case CTC -> throw new IllegalStateException("DL4J has no CTC");
        };
    IActivation activation = asked.objective().activation().getActivationFunction();
    return asked.sequence()
        ? new RnnOutputLayer.Builder(loss)
            .activation(activation)
            .dataFormat(RNNFormat.NCW)
            .nIn(HeadCase.INPUTS)
            .nOut(HeadCase.OUTPUTS)
            .build()
        : new OutputLayer.Builder(loss)
            .activation(activation)
            .nIn(HeadCase.INPUTS)
            .nOut(HeadCase.OUTPUTS)
            .build();
  }

  private static void assertSame(INDArray actual, INDArray expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-10));
  }
}
