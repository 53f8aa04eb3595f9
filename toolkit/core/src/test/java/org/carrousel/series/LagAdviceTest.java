package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Test;

class LagAdviceTest {
  @Test
  void findsTheSeasonUnderATrend() {
    double[] wave = {0, 5, 0, -5};
    double[] values = IntStream.range(0, 40).mapToDouble(i -> i + wave[i % 4]).toArray();

    LagAdvice advice = LagAdvice.of(values, 12);

    assertThat(advice.season()).hasValue(4);
    assertThat(advice.bound()).isEqualTo(1.96 / Math.sqrt(40), within(1e-12));
    assertThat(advice.explanation()).contains("every 4 steps");
  }

  @Test
  void advisesTheOrderOfAnAutoregression() {
    Random random = new Random(1);
    double[] values = new double[2_000];
    for (int t = 2; t < values.length; t++) {
      values[t] = .5 * values[t - 1] + .3 * values[t - 2] + random.nextGaussian();
    }

    assertThat(LagAdvice.of(values, 2).lags()).isEqualTo(2);
    assertThat(LagAdvice.of(values, 1).lags()).isEqualTo(1);
  }

  @Test
  void noiseHasNoSeasonAndNeedsOneLag() {
    Random random = new Random(3);
    for (int length : new int[] {50, 100, 200, 400}) {
      double[] noise = random.doubles(length, -1, 1).toArray();

      LagAdvice advice = LagAdvice.of(noise, 200);

      assertThat(advice.lags()).isEqualTo(1);
      assertThat(advice.season()).isEmpty();
    }
  }

  @Test
  void aMissingValueNarrowsNothing() {
    double[] values = IntStream.range(0, 104).mapToDouble(i -> i % 2).toArray();
    Arrays.fill(values, 0, 4, Double.NaN);

    LagAdvice advice = LagAdvice.of(values, 5);

    assertThat(advice.bound()).isEqualTo(1.96 / 10, within(1e-12));
    assertThat(advice.season()).hasValue(2);
  }

  @Test
  void aStraightLineHasNoSeasonThoughItsStepsDifferByRounding() {
    double[] values = IntStream.range(0, 60).mapToDouble(i -> .1 * i).toArray();

    LagAdvice advice = LagAdvice.of(values, 12);

    assertThat(advice.season()).isEmpty();
    assertThat(advice.explanation()).contains("no season");
  }

  @Test
  void aSeasonTooWeakToForecastByIsNoSeason() {
    // Changes e(t) + .19 e(t-7) have the autocorrelation .19 / (1 + .19²) = .183 at lag 7, and with
    // .24 in the place of .19 it is .227; a sample of 20,000 is within ±.014 of that.
    LagAdvice weak = LagAdvice.of(withChangesRepeated(.19), 12);
    LagAdvice strong = LagAdvice.of(withChangesRepeated(.24), 12);

    assertThat(weak.season()).isEmpty();
    assertThat(weak.explanation()).contains("no season that is strong enough", "at 7 steps");
    assertThat(strong.season()).hasValue(7);
  }

  private static double[] withChangesRepeated(double share) {
    Random random = new Random(1);
    double[] shocks = random.doubles(20_007, -1, 1).toArray();
    double[] values = new double[20_001];
    for (int t = 1; t < values.length; t++) {
      values[t] = values[t - 1] + shocks[t + 6] + share * shocks[t - 1];
    }
    return values;
  }

  @Test
  void equalValuesNeedOneLag() {
    double[] values = new double[30];
    Arrays.fill(values, 7);

    LagAdvice advice = LagAdvice.of(values, 12);

    assertThat(advice.lags()).isEqualTo(1);
    assertThat(advice.season()).isEmpty();
    assertThat(advice.explanation()).contains("one lag is enough", "no season");
  }

  @Test
  void aShortSeriesIsLookedAtUpToHalfItsLength() {
    assertThat(LagAdvice.of(new double[] {1, 2, 4, 3}, 100).lags()).isBetween(1, 2);
    assertThat(LagAdvice.of(new double[] {1}, 5).lags()).isEqualTo(1);
    assertThatThrownBy(() -> LagAdvice.of(new double[] {1, 2, 3}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void airlinePassengersHaveASeasonOfTwelveMonths() {
    Table table = CsvReader.read(Mirror.file("classic/airline-passengers.csv"));
    Schema schema = new Schema(List.of("Month"), List.of(), List.of("Passengers"), List.of());
    double[] passengers =
        SeriesSet.of(table, schema, MissingValues.REFUSE).only().numeric("Passengers");
    double[] train = Arrays.stream(passengers).limit(96).map(Math::log).toArray();

    LagAdvice advice = LagAdvice.of(train, 24);

    assertThat(advice.season()).hasValue(12);
    // The product of a step and a season: lags 1 and 12 make lag 13.
    assertThat(advice.lags()).isEqualTo(13);
  }
}
