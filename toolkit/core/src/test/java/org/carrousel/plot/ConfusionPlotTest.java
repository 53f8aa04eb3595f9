package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.metrics.ConfusionMatrix;
import org.junit.jupiter.api.Test;

class ConfusionPlotTest {
  private static final PlotColor DARKEST = PlotColor.SHADE;

  @Test
  void theMoreOfARowTheDarker() throws IOException {
    ConfusionMatrix right = new ConfusionMatrix(2);
    right.add(0, 0);
    right.add(1, 1);
    ConfusionMatrix half = new ConfusionMatrix(2);
    half.add(0, 0);
    half.add(1, 1);
    half.add(1, 0);

    long all = drawn(right).count(DARKEST);
    long one = drawn(half).count(DARKEST);

    assertThat(one).isPositive().isBetween((long) (.4 * all), (long) (.6 * all));
  }

  @Test
  void manyClassesWithLongNamesFit() throws IOException {
    ConfusionMatrix matrix = new ConfusionMatrix(30);
    for (int label = 0; label < 30; label++) {
      matrix.add(label, label);
    }
    Plot plot =
        ConfusionPlot.draw(
            matrix,
            IntStream.range(0, 30).mapToObj(label -> "a class with a name, " + label).toList());

    assertThat(Pixels.of(plot).count(DARKEST)).isPositive();
    assertThat(Pixels.of(plot).width()).isEqualTo(2 * PlotStyle.WIDTH);
  }

  private static Pixels drawn(ConfusionMatrix matrix) throws IOException {
    return Pixels.of(ConfusionPlot.draw(matrix, List.of("a", "b")));
  }
}
