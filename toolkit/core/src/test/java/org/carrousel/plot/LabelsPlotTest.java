package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsPlotTest {
  private static final PlotColor DARKEST = PlotColor.SHADE;
  private static final boolean[][] TRUTH = {{true, false, false}, {false, true, false}};

  @Test
  void certaintyIsDark() throws IOException {
    long certain = pixels(new float[][] {{1, 0, 0}, {0, 1, 0}}).count(DARKEST);
    long half = pixels(new float[][] {{1, 0, 0}, {.5f, .5f, 0}}).count(DARKEST);

    assertThat(half).isPositive().isBetween((long) (.4 * certain), (long) (.6 * certain));
  }

  @Test
  void theTruthIsDrawnOverEverything() throws IOException {
    Pixels nothing = pixels(new float[2][3]);
    Pixels wrong = pixels(new float[][] {{0, 1, 0}, {1, 0, 0}});

    assertThat(wrong.count(PlotColor.TRUTH)).isEqualTo(nothing.count(PlotColor.TRUTH));
  }

  /** Three rows are higher than two only from the fourth on: short plots have a least height. */
  @Test
  void labelsThatNeverHoldAreLeftOut() throws IOException {
    float[][] probabilities = new float[1][40];
    boolean[][] truth = new boolean[1][40];
    truth[0][7] = true;
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "l" + i).toList();
    int one = Pixels.of(LabelsPlot.draw("s", probabilities, truth, names)).height();
    Arrays.fill(probabilities[0], .6f);
    int all = Pixels.of(LabelsPlot.draw("s", probabilities, truth, names)).height();

    assertThat(all - one).isEqualTo(2 * 18 * 37);
  }

  private static Pixels pixels(float[][] probabilities) throws IOException {
    return Pixels.of(LabelsPlot.draw("s", probabilities, TRUTH, List.of("a", "b", "c")));
  }
}
