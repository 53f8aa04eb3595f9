package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.report.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GeneratePointsTest {
  private static Run<PointModel> run;

  @BeforeAll
  static void train() {
    run = Generate.ofPoints(Squares.config()).train(Squares.data(60));
  }

  private static float[][] drawn(float[][] begun, int length) {
    PointModel model = run.model();
    return model.withNetwork(model.trained().with(model.config().length(length))).predict(begun);
  }

  @Test
  void learnsToEndSquares() {
    double model = run.metrics().get("test.ending_rmse");

    run.baselines()
        .forEach(
            (name, metrics) ->
                assertThat(model).as(name).isLessThan(.7 * metrics.get("test.ending_rmse")));
  }

  /** Point by point is the whole sequence at once. */
  @Test
  void drawsWhatTheNetworkAnswers() {
    float[][] begun = {{0, 0}, {.4f, 0}, {.4f, .4f}};
    INDArray whole =
        run.model()
            .network()
            .outputSingle(Nd4j.create(begun).transpose().reshape(1, 2, begun.length));
    float[][] drawn = drawn(begun, 2);

    assertThat(drawn).hasDimensions(2, 2);
    assertThat(drawn[0][0]).isCloseTo(whole.getFloat(0, 0, 2), within(1e-5f));
    assertThat(drawn[0][1]).isCloseTo(whole.getFloat(0, 1, 2), within(1e-5f));
    float[][] longer = Arrays.copyOf(begun, 4);
    longer[3] = drawn[0];
    assertThat(drawn(longer, 1)[0]).isEqualTo(drawn[1]);
  }

  @Test
  void theReportShowsDrawings() {
    List<Block> blocks =
        run.report().sections().stream().flatMap(s -> s.blocks().stream()).toList();

    assertThat(blocks)
        .anyMatch(block -> block instanceof Block.Figure f && f.name().equals("drawings"))
        .anyMatch(
            block ->
                block instanceof Block.Verdict verdict
                    && verdict.outcome() == Block.Outcome.BETTER);
    assertThat(run.tables().get("predictions.csv"))
        .startsWith("sequence,point,x,y,drawn x,drawn y\n1,1,");
  }

  @Test
  void nothingToGoOnFromIsRefused() {
    assertThatThrownBy(() -> run.model().predict(new float[0][]))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no point to go on from");
  }

  @Test
  void tooFewSequencesOrPointsAreRefused() {
    assertThatThrownBy(() -> Generate.ofPoints(Squares.config()).train(Squares.data(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("squares: 1 sequences");
    List<float[][]> sequences = new ArrayList<>(Squares.data(9).examples());
    sequences.set(4, new float[][] {{0, 0}, {1, 1}, {2, 2}});
    Dataset<float[][]> data = Squares.data(9).withExamples(sequences);
    assertThatThrownBy(() -> Generate.ofPoints(Squares.config()).train(data))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("squares: sequence 5 has 3 points");
  }
}
