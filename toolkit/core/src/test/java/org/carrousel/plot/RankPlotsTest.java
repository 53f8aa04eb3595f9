package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankPlotsTest {
  @Test
  void theShareByRankHasALineARanking() throws Exception {
    Plot plot =
        RankPlot.draw(
            new PlotCurve("LSTM", new double[] {.5, .8, 1}),
            List.of(new PlotCurve("BM25", new double[] {.3, .4, .6})));

    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isGreaterThan(PlotStyle.WIDTH);
    assertThat(Pixels.of(plot).columns(PlotColor.baseline(0))).isGreaterThan(PlotStyle.WIDTH);
  }

  /** Where nothing lies the lines are one with the axis. */
  @Test
  void scoresHaveALineForRightAndForWrong() throws Exception {
    Plot plot = ScoresPlot.draw(new double[] {.9, 1, .4}, new double[] {0, .1, .3});

    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isGreaterThan(PlotStyle.WIDTH / 4);
    assertThat(Pixels.of(plot).columns(PlotColor.MARK)).isGreaterThan(PlotStyle.WIDTH / 4);
  }

  @Test
  void sharesAreByTwentieths() {
    double[] shares = ScoresPlot.shares(new double[] {0, .049, .51, 1});

    assertThat(shares).hasSize(20);
    assertThat(shares[0]).isCloseTo(.5, within(1e-12));
    assertThat(shares[10]).isCloseTo(.25, within(1e-12));
    assertThat(shares[19]).isCloseTo(.25, within(1e-12));
  }
}
