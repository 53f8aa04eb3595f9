package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.recurrent.RandomArrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;

/**
 * Over random shapes, masks and arrangements: the float network computes what the double one does.
 */
class HeadShapePropertyTest {
  @Property(tries = 100)
  void floatAgreesWithDouble(
      @ForAll Objective objective,
      @ForAll @IntRange(min = 1, max = 5) int batch,
      @ForAll @IntRange(min = 0, max = 12) int steps,
      @ForAll @IntRange(min = 1, max = 4) int inputs,
      @ForAll @IntRange(min = 1, max = 9) int most,
      @ForAll boolean masked,
      @ForAll Arrangement arrangement) {
    Assume.that(objective != Objective.CTC);
    int outputs = objective == Objective.CROSS_ENTROPY ? most + 1 : most;
    SequenceHead head =
        new SequenceHead.Builder().objective(objective).nIn(inputs).nOut(outputs).build();
    ColumnLayout layout = new ColumnLayout(steps > 0, batch, Math.max(1, steps));
    Run wide = run(head, DataType.DOUBLE, layout, masked, Arrangement.ROWS);
    Run narrow = run(head, DataType.FLOAT, layout, masked, arrangement);

    assertClose(narrow.answers, wide.answers);
    assertClose(narrow.below, wide.below);
    assertClose(narrow.gradients, wide.gradients);
    assertThat(narrow.score).isCloseTo(wide.score, within(1e-4));
  }

  /** How arrays lie in memory. */
  enum Arrangement {
    ROWS,
    COLUMNS,
    PART_OF_A_LARGER_ARRAY;

    INDArray of(INDArray array) {
      return switch (this) {
        case ROWS -> array.dup('c');
        case COLUMNS -> array.dup('f');
        case PART_OF_A_LARGER_ARRAY -> {
          long[] wider = array.shape().clone();
          wider[wider.length - 1] += 3;
          INDArray larger = RandomArrays.uniform(8, array.dataType(), wider);
          INDArrayIndex[] place = new INDArrayIndex[array.rank()];
          Arrays.fill(place, all());
          place[place.length - 1] = interval(2, wider[wider.length - 1] - 1);
          larger.put(place, array);
          yield larger.get(place);
        }
      };
    }
  }

  private record Run(INDArray answers, INDArray below, INDArray gradients, double score) {}

  private static Run run(
      SequenceHead conf,
      DataType type,
      ColumnLayout layout,
      boolean masked,
      Arrangement arrangement) {
    TestHead head = new TestHead(conf, type);
    INDArray input = arrangement.of(RandomArrays.uniform(1, type, layout.shape(conf.getNIn())));
    INDArray labels =
        arrangement.of(
            RandomArrays.uniform(2, DataType.DOUBLE, layout.shape(conf.getNOut()))
                .gt(0)
                .castTo(type));
    INDArray mask =
        masked
            ? arrangement.of(
                RandomArrays.uniform(3, DataType.DOUBLE, layout.batch(), layout.steps())
                    .gt(-.3)
                    .castTo(type))
            : null;
    INDArray answers = head.activate(input, mask).dup();
    INDArray below = head.differentiate(input, labels, mask).dup();
    double score = head.layer.computeScore(0, true, TestHead.WORKSPACES);
    return new Run(answers, below, head.gradients, score);
  }

  private static void assertClose(INDArray actual, INDArray expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    double size = 1 + expected.amaxNumber().doubleValue();
    double difference = actual.castTo(DataType.DOUBLE).sub(expected).amaxNumber().doubleValue();
    assertThat(difference).isLessThan(1e-5 * size);
  }
}
