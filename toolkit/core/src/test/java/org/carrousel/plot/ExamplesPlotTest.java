package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.carrousel.plot.ExamplesPlot.Example;
import org.junit.jupiter.api.Test;

class ExamplesPlotTest {
  private static final Example UP =
      new Example("up", List.of(new double[] {1, 2, 3}, new double[] {2, 4}));

  /** Three panels stand in a row. */
  @Test
  void aFourthClassBeginsAnotherRow() throws IOException {
    int three = Pixels.of(ExamplesPlot.draw("Sequences", "height", List.of(UP, UP, UP))).height();
    int four =
        Pixels.of(ExamplesPlot.draw("Sequences", "height", List.of(UP, UP, UP, UP))).height();

    assertThat(four).isEqualTo(2 * three);
  }

  @Test
  void aSequenceOfOneStepIsSeen() throws IOException {
    Plot plot =
        ExamplesPlot.draw(
            "Sequences", "height", List.of(new Example("a", List.of(new double[] {5}))));

    assertThat(Pixels.of(plot).count(PlotColor.MODEL)).isPositive();
    assertThat(plot.caption()).isEqualTo("Sequences: height by time step.");
  }
}
