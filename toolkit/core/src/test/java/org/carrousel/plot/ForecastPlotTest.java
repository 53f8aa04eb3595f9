package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastPlotTest {
  @Test
  void aMissingTruthIsAGap() throws Exception {
    double[] whole = IntStream.range(0, 100).asDoubleStream().toArray();
    double[] gap = whole.clone();
    Arrays.fill(gap, 25, 75, Double.NaN);

    long wholeColumns = truthColumns(whole);
    long gapColumns = truthColumns(gap);

    // Half of the steps are missing: half of the columns show no truth.
    assertThat(gapColumns).isBetween(wholeColumns * 45 / 100, wholeColumns * 55 / 100);
  }

  @Test
  void aSinglePointIsADot() throws Exception {
    Plot plot =
        ForecastPlot.draw(
            "y", times(1), new double[] {3}, new PlotCurve("LSTM", new double[] {4}), List.of());

    assertThat(Pixels.of(plot).columns(PlotColor.TRUTH)).isBetween(5L, 30L);
    assertThat(Pixels.of(plot).columns(PlotColor.MODEL)).isBetween(5L, 30L);
  }

  @Test
  void aConstantSeriesIsALine() throws Exception {
    double[] constant = {1e9, 1e9, 1e9};

    Plot plot = ForecastPlot.draw("y", times(3), constant, unknown(3), List.of());

    assertThat(Pixels.of(plot).columns(PlotColor.TRUTH)).isGreaterThan(PlotStyle.WIDTH);
  }

  @Test
  void withNothingKnownTheAxesAreEmpty() throws Exception {
    double[] beyond = {Double.NaN, Double.POSITIVE_INFINITY, -1e308};

    Plot plot = ForecastPlot.draw("y", times(3), beyond, unknown(3), List.of());

    assertThat(Pixels.of(plot).columns(PlotColor.TRUTH)).isZero();
    assertThat(Pixels.of(plot).count(PlotColor.GRID)).isPositive();
  }

  @Test
  void ofALongSeriesTheEndIsShownAndSaid() throws Exception {
    double[] early = new double[35_000];
    Arrays.fill(early, 0, 34_000, 5);

    Plot plot =
        ForecastPlot.draw(
            "y",
            times(35_000),
            early,
            new PlotCurve("LSTM", early),
            List.of(new PlotCurve("Persistence", early)));

    assertThat(plot.caption()).endsWith(" The last 300 of 35,000 steps are shown.");
    assertThat(Pixels.of(plot).columns(PlotColor.TRUTH)).isGreaterThan(PlotStyle.WIDTH);
  }

  @Test
  void everyStepHasATime() {
    assertThatThrownBy(() -> ForecastPlot.draw("y", times(2), new double[3], unknown(3), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 values for 2 times");
  }

  private static long truthColumns(double[] truth) throws Exception {
    Plot plot =
        ForecastPlot.draw("y", times(truth.length), truth, unknown(truth.length), List.of());
    return Pixels.of(plot).columns(PlotColor.TRUTH);
  }

  private static PlotCurve unknown(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return new PlotCurve("LSTM", values);
  }

  private static String[] times(int length) {
    return IntStream.range(0, length).mapToObj(Integer::toString).toArray(String[]::new);
  }
}
