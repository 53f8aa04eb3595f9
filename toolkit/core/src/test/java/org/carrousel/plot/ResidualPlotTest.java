package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidualPlotTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-13, 1, 1e15, 1e99})
  void anyMagnitudeIsDrawn(double magnitude) throws Exception {
    double[] residuals = {magnitude, 2 * magnitude / 3, -magnitude, magnitude / 5};

    // The choice of ticks must end on any span.
    Plot plot = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> drawn(residuals));

    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isGreaterThan(PlotStyle.WIDTH / 2);
  }

  @Test
  void aSmallSpreadFarFromZeroIsDrawn() throws Exception {
    double[] residuals = {1e6, 1e6 + 1e-4, 1e6 + 2e-4};

    Plot plot = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> drawn(residuals));

    assertThat(Pixels.of(plot).count(PlotColor.MODEL)).isPositive();
  }

  @Test
  void aLongSeriesIsDrawnWhole() throws Exception {
    Random random = new Random(7);
    double[] residuals = random.doubles(35_000, -1, 1).toArray();

    Plot plot = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> drawn(residuals));

    assertThat(Pixels.of(plot).width()).isEqualTo(2 * PlotStyle.WIDTH);
    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isGreaterThan(PlotStyle.WIDTH);
  }

  @Test
  void withoutAnyDrawableResidualThereIsNoBar() throws Exception {
    double[] unknown = {Double.NaN, Double.NEGATIVE_INFINITY, 1e308};

    assertThat(Pixels.of(drawn(unknown)).count(PlotColor.MODEL)).isZero();
  }

  private static Plot drawn(double[] residuals) {
    String[] times =
        IntStream.range(0, residuals.length).mapToObj(Integer::toString).toArray(String[]::new);
    return ResidualPlot.draw("y", times, residuals);
  }
}
