package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.carrousel.datasets.CylinderBellFunnel.Shape;
import org.junit.jupiter.api.Test;

class CylinderBellFunnelTest {
  private static final List<CylinderBellFunnel> SERIES = CylinderBellFunnel.generate(3000, 7);

  @Test
  void theSameSeedGivesTheSameSeries() {
    assertThat(CylinderBellFunnel.generate(3, 7).get(2).values())
        .isEqualTo(SERIES.get(2).values())
        .isNotEqualTo(CylinderBellFunnel.generate(3, 8).get(2).values());
  }

  @Test
  void shapesTakeTurns() {
    assertThat(SERIES.subList(0, 4))
        .extracting(CylinderBellFunnel::shape)
        .containsExactly(Shape.CYLINDER, Shape.BELL, Shape.FUNNEL, Shape.CYLINDER);
  }

  /** Before time 16 nothing has begun. */
  @Test
  void beginsWithStandardNoise() {
    double[] noise =
        SERIES.stream().flatMapToDouble(s -> Arrays.stream(s.values(), 0, 15)).toArray();

    assertThat(mean(noise)).isCloseTo(0, within(.02));
    assertThat(mean(Arrays.stream(noise).map(v -> v * v).toArray())).isCloseTo(1, within(.03));
  }

  /** At time 33 all have begun and the shortest lasts on; a is 24 in the mean, b - a is 64. */
  @Test
  void heightsAreThoseOfTheShapes() {
    assertThat(meanAt(Shape.CYLINDER, 33)).isCloseTo(6, within(.2));
    assertThat(meanAt(Shape.BELL, 33)).isLessThan(2);
    assertThat(meanAt(Shape.FUNNEL, 33)).isGreaterThan(4);
    assertThat(meanAt(Shape.BELL, 48)).isGreaterThan(meanAt(Shape.BELL, 33) + .5);
    assertThat(meanAt(Shape.FUNNEL, 48)).isLessThan(meanAt(Shape.FUNNEL, 33) - .5);
  }

  private static double meanAt(Shape shape, int time) {
    return mean(
        SERIES.stream()
            .filter(s -> s.shape() == shape)
            .mapToDouble(s -> s.values()[time - 1])
            .toArray());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
