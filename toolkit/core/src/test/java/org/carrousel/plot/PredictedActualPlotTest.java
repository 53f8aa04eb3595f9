package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictedActualPlotTest {
  private static final double[] TRUTH = {1, 2, 3, 40};

  /** Marks on a diagonal lie in more columns than marks of one truth. */
  @Test
  void everyPredictionIsAMark() throws IOException {
    double[] predictions = {1, 2, 3, 40};
    long apart =
        Pixels.of(PredictedActualPlot.predictions("life", TRUTH, predictions))
            .columns(PlotColor.MODEL);
    double[] same = {5, 5, 5, 5};
    long together =
        Pixels.of(PredictedActualPlot.predictions("life", same, predictions))
            .columns(PlotColor.MODEL);

    assertThat(apart).isGreaterThan(together);
    assertThat(together).isPositive();
  }

  @Test
  void errorsHaveTheMeansOfTheirGroups() throws IOException {
    double[] truth = IntStream.range(0, 20).asDoubleStream().toArray();

    Plot plot = PredictedActualPlot.errors("life", truth, new double[20]);

    assertThat(plot.name()).isEqualTo("error-by-truth");
    assertThat(Pixels.of(plot).count(PlotColor.MODEL)).isPositive();
    assertThat(Pixels.of(plot).columns(PlotColor.MARK)).isGreaterThan(500);
  }

  @Test
  void onePredictionIsSeen() throws IOException {
    double[] one = {3};

    assertThat(Pixels.of(PredictedActualPlot.predictions("life", one, one)).count(PlotColor.MODEL))
        .isPositive();
    assertThat(Pixels.of(PredictedActualPlot.errors("life", one, one)).count(PlotColor.MODEL))
        .isPositive();
  }
}
