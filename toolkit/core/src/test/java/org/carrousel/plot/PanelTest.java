package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelTest {
  @ParameterizedTest
  @CsvSource({
    "0.011, false", // 1 / 0.011 = 91, under two decades
    "0.009, true", // 1 / 0.009 = 111
    "0, false", // no logarithm
    "-1, false",
    "1e-20, false", // more decades than a plot can show
  })
  void theLossAxisIsLogarithmicOverTwoDecades(double least, boolean logarithmic) {
    Panel panel = panel(1, least).logarithmicIfWide();

    assertThat(panel.isLogarithmic()).isEqualTo(logarithmic);
  }

  @Test
  void anAxisFromZeroShowsZero() {
    Axis axis = panel(30, 40).fromZero().vertical();

    assertThat(axis.from()).isNegative().isGreaterThan(-1);
  }

  private static Panel panel(double... y) {
    return new Panel("x", "y")
        .add(PlotLayer.line(new double[] {0, 1}, y, PlotColor.MODEL, PlotStyle.BOLD))
        .horizontal(new Axis(0, 1), width -> List.of());
  }
}
