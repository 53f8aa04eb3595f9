package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.carrousel.plot.WindowPlot.Window;
import org.junit.jupiter.api.Test;

class MultiStepPlotsTest {
  private static final String[] TIMES = {"2016-11", "2016-12", "2017-01", "2017-02"};

  @Test
  void theErrorByHorizonHasALineAModel() throws Exception {
    Plot plot =
        HorizonPlot.draw(
            "RMSE",
            new PlotCurve("LSTM", new double[] {1, 2, 3}),
            List.of(new PlotCurve("Seasonal naive", new double[] {3, 3, 3})));

    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isGreaterThan(PlotStyle.WIDTH);
    assertThat(Pixels.of(plot).columns(PlotColor.baseline(0))).isGreaterThan(PlotStyle.WIDTH);
  }

  @Test
  void oneStepAheadIsADot() throws Exception {
    Plot plot = HorizonPlot.draw("RMSE", new PlotCurve("LSTM", new double[] {1}), List.of());

    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isBetween(5L, 30L);
  }

  @Test
  void windowsStandTwoInARow() throws Exception {
    Window window =
        new Window(TIMES, new double[] {1, 2}, new double[] {3, 4}, new double[] {2, 2});

    int one = Pixels.of(WindowPlot.draw("y", List.of(window))).height();
    int two = Pixels.of(WindowPlot.draw("y", Collections.nCopies(2, window))).height();
    Pixels three = Pixels.of(WindowPlot.draw("y", Collections.nCopies(3, window)));

    assertThat(two).isEqualTo(one);
    assertThat(three.height()).isGreaterThan(one + one / 2);
    assertThat(three.columns(PlotColor.MODEL)).isPositive();
    assertThat(three.columns(PlotColor.TRUTH)).isPositive();
  }

  @Test
  void aWindowsPartsFitTogether() {
    assertThatThrownBy(() -> new Window(TIMES, new double[2], new double[3], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 times for a history of 2 and a horizon of 3");
  }

  @Test
  void aStemStandsAtEachLagButZero() throws Exception {
    double[] correlations = {1, 0.8, -0.5, 0.1};

    Plot plot = CorrelationPlot.draw(correlations, correlations, 0.2);

    Pixels pixels = Pixels.of(plot);
    // Three stems, each 2 pixels wide at double size, and blended edges.
    assertThat(pixels.columns(PlotColor.MODEL)).isBetween(6L, 15L);
    assertThat(pixels.columns(PlotColor.BAND)).isGreaterThan(PlotStyle.WIDTH);
  }

  @Test
  void correlationsNeedALag() {
    assertThatThrownBy(() -> CorrelationPlot.draw(new double[] {1}, new double[] {1}, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no lag beyond 0");
  }
}
