package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.HashMap;
import java.util.Map;
import org.carrousel.cell.Cell;
import org.carrousel.cell.Lstm;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Step by step gives what the whole sequence gives at once. */
class StreamingTest {
  private static final INDArray INPUT = RandomArrays.uniform(3, DataType.DOUBLE, 3, 2, 5);

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void stateCarriesOverToAnotherLayer(String name, Cell cell) {
    TestLayer test = TestLayer.of(cell, Bidirection.NONE, false);
    INDArray whole = test.activate(INPUT, null, false).dup();
    assertSame(stepped(test, 0, 1), part(whole, 0, 1));
    assertSame(stepped(test, 1, 2), part(whole, 1, 2));
    Map<String, INDArray> saved = new HashMap<>();
    test.layer.rnnGetPreviousState().forEach((key, array) -> saved.put(key, array.dup()));
    // The first layer goes on with something else; what was saved must not follow.
    stepped(test, 0, 5);
    TestLayer other = TestLayer.of(cell, Bidirection.NONE, false);
    other.layer.rnnSetPreviousState(saved);
    assertSame(stepped(other, 2, 5), part(whole, 2, 5));
  }

  @Test
  void theLastStepCanBeStreamedToo() {
    TestLayer test = TestLayer.of(Lstm.standard(), Bidirection.NONE, true);
    INDArray whole = test.activate(INPUT, null, false).dup();
    stepped(test, 0, 3);
    assertSame(stepped(test, 3, 5), whole);
  }

  @Test
  void aBidirectionalLayerSaysThatItNeedsTheWholeSequence() {
    TestLayer test = TestLayer.of(Lstm.standard(), Bidirection.ADD, false);
    assertThatThrownBy(() -> stepped(test, 0, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bidirectional")
        .hasMessageContaining("Bidirection.NONE");
  }

  private static INDArray stepped(TestLayer test, int from, int to) {
    return test.layer.rnnTimeStep(part(INPUT, from, to), TestLayer.WORKSPACES).dup();
  }

  private static INDArray part(INDArray sequence, int from, int to) {
    return sequence.get(all(), all(), interval(from, to));
  }

  private static void assertSame(INDArray actual, INDArray expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(actual.sub(expected).norm1Number().doubleValue()).isCloseTo(0, within(1e-12));
  }
}
