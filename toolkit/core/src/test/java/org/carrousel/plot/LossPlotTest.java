package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrousel.plot.LossPlot.Run;
import org.junit.jupiter.api.Test;

class LossPlotTest {
  private static final double[] FALLING = {4, 2, 1, 0.5};
  private static final double[] NONE = {};

  @Test
  void theBestEpochHasTheLeastValidationLoss() {
    assertThat(new Run(FALLING, new double[] {5, 3, 4, 6}).bestEpoch()).isEqualTo(2);
  }

  @Test
  void withoutValidationTheBestEpochHasTheLeastTrainingLoss() {
    assertThat(new Run(FALLING, NONE).bestEpoch()).isEqualTo(4);
  }

  @Test
  void anEpochWithoutLossIsNeverTheBest() {
    assertThat(new Run(FALLING, new double[] {Double.NaN, 3, Double.NaN, 3.5}).bestEpoch())
        .isEqualTo(2);
  }

  @Test
  void showsBothLossesAtTwiceTheSize() throws Exception {
    Plot plot = LossPlot.draw("loss", List.of(new Run(FALLING, new double[] {5, 3, 4, 6})));

    Pixels pixels = Pixels.of(plot);
    assertThat(pixels.width()).isEqualTo(2 * PlotStyle.WIDTH);
    assertThat(pixels.height()).isGreaterThan(2 * PlotStyle.HEIGHT);
    assertThat(pixels.columns(PlotColor.MODEL)).isGreaterThan(PlotStyle.WIDTH);
    assertThat(pixels.columns(PlotColor.MARK)).isGreaterThan(PlotStyle.WIDTH);
    assertThat(plot.caption()).startsWith("Training and validation loss");
  }

  @Test
  void anEmptyValidationIsNotMentioned() throws Exception {
    Plot plot = LossPlot.draw("loss", List.of(new Run(FALLING, NONE)));

    assertThat(Pixels.of(plot).count(PlotColor.MARK)).isZero();
    assertThat(plot.caption()).startsWith("Training loss by epoch");
  }

  @Test
  void aDivergedRunIsCutWhereItLeavesThePlot() throws Exception {
    double[] diverged = {1, 2, 1e200, Double.POSITIVE_INFINITY, Double.NaN};

    Plot plot = LossPlot.draw("loss", List.of(new Run(diverged, NONE)));

    // From epoch 1 to 2 of 5: a quarter of the axis.
    assertThat(Pixels.of(plot).columns(PlotColor.MODEL))
        .isBetween((long) PlotStyle.WIDTH / 3, (long) PlotStyle.WIDTH / 2);
  }

  @Test
  void aSingleEpochIsADot() throws Exception {
    Plot plot = LossPlot.draw("loss", List.of(new Run(new double[] {3}, NONE)));

    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isBetween(5L, 30L);
  }

  @Test
  void severalRunsMayDifferInLength() throws Exception {
    Plot plot =
        LossPlot.draw(
            "loss", List.of(new Run(FALLING, FALLING), new Run(new double[] {3, 2}, NONE)));

    assertThat(plot.caption()).contains("2 runs");
    assertThat(Pixels.of(plot).count(PlotColor.MARK)).isPositive();
  }
}
