package org.carrousel.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Random;
import org.carrousel.cell.ActivationMath;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A batch that is large enough for more than one thread, beside each of its rows alone. */
class AlignmentTest {
  private static final int ROWS = 16;
  private static final int STEPS = 8;
  private static final int SOURCE_STEPS = 60;
  private static final int VALUE_WIDTH = 64;
  private static final int WIDTH = 12;

  private final Random random = new Random(3);
  private final INDArray states =
      Nd4j.create(normal(ROWS * VALUE_WIDTH * SOURCE_STEPS))
          .reshape(ROWS, VALUE_WIDTH, SOURCE_STEPS)
          .castTo(DataType.DOUBLE);
  private final double[] keys = normal(ROWS * SOURCE_STEPS * WIDTH);
  private final double[] scores = normal(WIDTH);
  private final double[] queries = normal(ROWS * STEPS * WIDTH);
  private final double[] ofContexts = normal(ROWS * STEPS * VALUE_WIDTH);

  private ScoreFunction scoreFunction() {
    return new AdditiveScore(scores, ActivationMath.of(DataType.DOUBLE));
  }

  private double[] normal(int size) {
    return random.doubles(size, -1, 1).toArray();
  }

  /** Those columns of values, [step][row][width], that are a row's. */
  private static double[] ofRow(double[] values, int row, int steps, int width) {
    double[] own = new double[steps * width];
    for (int step = 0; step < steps; step++) {
      System.arraycopy(values, (step * ROWS + row) * width, own, step * width, width);
    }
    return own;
  }

  @Test
  void threadsComputeWhatEachRowAloneGives() {
    Alignment batch =
        new Alignment(
            AttentionSource.of(states, null, keys), row -> row, this::scoreFunction, ROWS, STEPS);
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    assertThat(batch.scoreFunctions()).as("threads").hasSizeGreaterThan(1);
    double[] contexts = batch.contexts(queries);
    Alignment.Gradients gradients = gradients(ROWS);
    batch.differentiate(queries, ofContexts, gradients);

    double[] ofScores = new double[WIDTH];
    for (int row = 0; row < ROWS; row++) {
      INDArray own = states.get(NDArrayIndex.interval(row, row + 1)).dup();
      AttentionSource source = AttentionSource.of(own, null, ofRow(keys, row, SOURCE_STEPS, WIDTH));
      Alignment alone = new Alignment(source, r -> r, this::scoreFunction, 1, STEPS);
      double[] ownQueries = ofRow(queries, row, STEPS, WIDTH);
      Alignment.Gradients ownGradients = gradients(1);

      assertThat(alone.contexts(ownQueries)).isEqualTo(ofRow(contexts, row, STEPS, VALUE_WIDTH));
      alone.differentiate(ownQueries, ofRow(ofContexts, row, STEPS, VALUE_WIDTH), ownGradients);
      assertThat(ownGradients.queries()).isEqualTo(ofRow(gradients.queries(), row, STEPS, WIDTH));
      assertThat(ownGradients.values())
          .isEqualTo(ofRow(gradients.values(), row, SOURCE_STEPS, VALUE_WIDTH));
      assertThat(ownGradients.keys()).isEqualTo(ofRow(gradients.keys(), row, SOURCE_STEPS, WIDTH));
      add(alone, ofScores);
    }
    double[] together = new double[WIDTH];
    add(batch, together);
    assertThat(together).containsExactly(ofScores, within(1e-9));
  }

  private static void add(Alignment alignment, double[] ofScores) {
    for (ScoreFunction part : alignment.scoreFunctions()) {
      double[] gradient = ((AdditiveScore) part).gradient();
      for (int k = 0; k < WIDTH; k++) {
        ofScores[k] += gradient[k];
      }
    }
  }

  private static Alignment.Gradients gradients(int rows) {
    return new Alignment.Gradients(
        new double[rows * STEPS * WIDTH],
        new double[rows * SOURCE_STEPS * VALUE_WIDTH],
        new double[rows * SOURCE_STEPS * WIDTH]);
  }
}
