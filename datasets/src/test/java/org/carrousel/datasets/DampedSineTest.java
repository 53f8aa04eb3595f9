package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DampedSineTest {
  private static final List<DampedSine> MANY = DampedSine.generate(4000, 1);

  @Test
  void theSameSeedGivesTheSameSeries() {
    assertThat(DampedSine.generate(5, 7).get(4).values())
        .isEqualTo(DampedSine.generate(5, 7).get(4).values())
        .isNotEqualTo(DampedSine.generate(5, 8).get(4).values());
  }

  /** Half of the logarithms lie below that of √(4 · 40). */
  @Test
  void halfLivesAndLengthsAreInTheirRanges() {
    assertThat(MANY).allMatch(sine -> sine.halfLife() >= 4 && sine.halfLife() <= 40);
    assertThat(MANY).allMatch(sine -> sine.values().length >= 30 && sine.values().length <= 80);
    double below = MANY.stream().filter(sine -> sine.halfLife() < Math.sqrt(160)).count();
    assertThat(below / MANY.size()).isCloseTo(.5, within(.03));
  }

  /**
   * The mean square over many phases is {@code E[a²] / 2 · 2^(-2t / halfLife) + .05²}, with {@code
   * E[a²] = 1 + 1/12}.
   */
  @Test
  void thePowerHalvesTwiceInAHalfLife() {
    for (int t : new int[] {0, 10, 25}) {
      double measured =
          MANY.stream().mapToDouble(s -> s.values()[t] * s.values()[t]).average().orElseThrow();
      double expected =
          MANY.stream()
              .mapToDouble(s -> (1 + 1 / 12.0) / 2 * Math.pow(2, -2 * t / s.halfLife()) + .0025)
              .average()
              .orElseThrow();
      assertThat(measured / expected).as("t = %d", t).isCloseTo(1, within(.1));
    }
  }

  @Test
  void whatIsLeftOfAShortOneIsNoise() {
    double[] tails =
        MANY.stream()
            .filter(s -> s.halfLife() < 5 && s.values().length == 80)
            .flatMapToDouble(s -> Arrays.stream(s.values(), 60, 80))
            .toArray();
    assertThat(tails).hasSizeGreaterThan(50);
    double square = Arrays.stream(tails).map(v -> v * v).average().orElseThrow();
    assertThat(Math.sqrt(square)).isCloseTo(.05, within(.01));
  }
}
