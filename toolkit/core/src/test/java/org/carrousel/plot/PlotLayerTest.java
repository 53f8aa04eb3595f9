package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlotLayerTest {
  private static final double GAP = Double.NaN;

  @Property(tries = 200)
  void thinningKeepsTheLeastAndTheGreatest(
      @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
      @ForAll @IntRange(min = 1, max = 40) int buckets) {
    double[] y = values.stream().mapToDouble(v -> v).toArray();

    PlotLayer downsampled = line(y).downsample(buckets);

    assertThat(Arrays.stream(downsampled.y()).min()).isEqualTo(Arrays.stream(y).min());
    assertThat(Arrays.stream(downsampled.y()).max()).isEqualTo(Arrays.stream(y).max());
    assertThat(downsampled.y().length).isLessThanOrEqualTo(2 * buckets);
    assertThat(downsampled.x()).isSorted();
  }

  @Test
  void thinningKeepsAGap() {
    PlotLayer downsampled = line(1, 2, 3, GAP, GAP, GAP, 7, GAP, 9).downsample(3);

    // Buckets {1, 2, 3}, {gap, gap, gap} and {7, gap, 9}.
    assertThat(downsampled.y()).containsExactly(1, 3, GAP, GAP, 7, 9);
    assertThat(downsampled.x()).containsExactly(0, 2, 5, 5, 6, 8);
  }

  @Test
  void aPointBetweenGapsIsMarked() {
    PlotLayer isolated = line(1, GAP, 3, GAP, 5, 6).isolatedPoints();

    assertThat(isolated.y()).containsExactly(1, GAP, 3, GAP, GAP, GAP);
  }

  @Test
  void whatCannotBeDrawnIsAGap() {
    assertThat(line(1, Double.NEGATIVE_INFINITY, 1e101).y()).containsExactly(1, GAP, GAP);
  }

  @Test
  void rectanglesAreSeparatePolygons() {
    PlotLayer bars =
        PlotLayer.rectangles(
            new double[] {0, 2},
            new double[] {1, 3},
            new double[] {0, 0},
            new double[] {5, 7},
            PlotColor.MODEL);

    assertThat(bars.x()).containsExactly(0, 0, 1, 1, 1, 2, 2, 3, 3, 3);
    assertThat(bars.y()).containsExactly(0, 5, 5, 0, GAP, 0, 7, 7, 0, GAP);
  }

  private static PlotLayer line(double... y) {
    double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
    return PlotLayer.line(x, y, PlotColor.MODEL, PlotStyle.BOLD);
  }
}
