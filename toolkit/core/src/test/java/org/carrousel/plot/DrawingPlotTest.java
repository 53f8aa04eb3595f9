package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingPlotTest {
  private static final double[][] BEGUN = {{0, 0}, {1, 0}};
  private static final double[][] NONE = {};

  private static Pixels drawn(DrawingPlot.Drawing... drawings) throws IOException {
    return Pixels.of(DrawingPlot.draw("x", "y", List.of(drawings)));
  }

  @Test
  void whatTheModelDrewIsInItsColour() throws IOException {
    long legend = drawn(new DrawingPlot.Drawing(BEGUN, NONE, NONE)).count(PlotColor.MODEL);
    long one =
        drawn(new DrawingPlot.Drawing(BEGUN, new double[][] {{1, 1}}, NONE)).count(PlotColor.MODEL);
    long two =
        drawn(new DrawingPlot.Drawing(BEGUN, new double[][] {{1, 1}, {0, 1}}, NONE))
            .count(PlotColor.MODEL);

    assertThat(one).isGreaterThan(legend);
    assertThat(two).isGreaterThan(one);
  }

  @Test
  void allDrawingsAreOnTheSameAxes() throws IOException {
    DrawingPlot.Drawing low =
        new DrawingPlot.Drawing(new double[][] {{0, 0}, {.1, .1}}, NONE, NONE);
    DrawingPlot.Drawing high = new DrawingPlot.Drawing(new double[][] {{0, 0}, {9, 9}}, NONE, NONE);

    // Alone, the short line fills its panel; beside the long one it does not.
    assertThat(drawn(low, high).count(PlotColor.AXIS))
        .isLessThan(drawn(high, high).count(PlotColor.AXIS) - 100);
  }
}
