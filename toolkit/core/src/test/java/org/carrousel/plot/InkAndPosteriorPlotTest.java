package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InkAndPosteriorPlotTest {
  private static final double[][] PROBABILITIES = {
    {.8, .1, .1}, {.1, .1, .8}, {.1, .8, .1}, {.1, .2, .7}
  };

  private static Plot posteriors(double[][] probabilities, int... read) {
    return PosteriorPlot.draw(
        List.of(new PosteriorPlot.Answer("\"ab\"", probabilities, read, List.of("a", "b"))));
  }

  @Test
  void theAnswersAreDrawn() {
    Plot plot = posteriors(PROBABILITIES, 0, 1);

    assertThat(plot.name()).isEqualTo("posteriors");
    assertThat(plot.png()).isNotEqualTo(posteriors(PROBABILITIES, 0).png());
  }

  @Test
  void oneTimeStepAndNothingReadAreDrawn() {
    assertThat(posteriors(new double[][] {{.1, .1, .8}}).png()).isNotEmpty();
  }

  private static Plot ink(double[][]... strokes) {
    return InkPlot.draw(List.of(new InkPlot.Piece("a", List.of(strokes))));
  }

  @Test
  void inkIsDrawn() {
    Plot plot = ink(new double[][] {{0, 10, 10}, {0, 0, 30}}, new double[][] {{5}, {20}});

    assertThat(plot.name()).isEqualTo("ink");
    assertThat(plot.png()).isNotEqualTo(ink(new double[][] {{0, 10, 10}, {0, 0, 30}}).png());
  }

  @Test
  void aDotAndADashAreDrawn() {
    assertThat(ink(new double[][] {{5}, {5}}).png()).isNotEmpty();
    assertThat(ink(new double[][] {{5, 500}, {5, 5}}).png()).isNotEmpty();
  }
}
