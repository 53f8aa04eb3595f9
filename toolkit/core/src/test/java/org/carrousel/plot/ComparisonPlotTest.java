package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.plot.ComparisonPlot.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonPlotTest {
  @Test
  void barsAreAsLongAsTheirErrors() throws Exception {
    Pixels pixels = drawn(20, 40);

    // 20 is half of 40.
    assertThat(2 * pixels.columns(PlotColor.MODEL))
        .isCloseTo(pixels.columns(PlotColor.NEUTRAL), within(8L));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e308})
  void anErrorThatCannotBeDrawnHasNoBar(double error) throws Exception {
    Pixels pixels = drawn(error, 40);

    assertThat(pixels.count(PlotColor.MODEL)).isZero();
    assertThat(pixels.count(PlotColor.NEUTRAL)).isPositive();
  }

  @Test
  void withoutBaselinesTheModelStandsAlone() throws Exception {
    Plot plot = ComparisonPlot.draw("RMSE", new Score("LSTM", 3), List.of());

    assertThat(Pixels.of(plot).count(PlotColor.MODEL)).isPositive();
  }

  private static Pixels drawn(double model, double baseline) throws Exception {
    return Pixels.of(
        ComparisonPlot.draw(
            "RMSE",
            new Score("LSTM", model),
            List.of(new Score("A baseline with a name of many words", baseline))));
  }
}
