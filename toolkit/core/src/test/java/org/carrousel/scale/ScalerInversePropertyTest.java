package org.carrousel.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScalerInversePropertyTest {
  private static final int TRAIN = 20;
  private static final double MILLIONTH_IN_PERCENT = 1e-4;

  /** Every order of every choice of kinds; a logarithm only of the values themselves. */
  @Provide
  Arbitrary<List<ScalerKind>> chains() {
    Arbitrary<List<ScalerKind>> others =
        Arbitraries.of(
                ScalerKind.STANDARD, ScalerKind.MIN_MAX, ScalerKind.ROBUST, ScalerKind.DIFFERENCE)
            .list()
            .uniqueElements()
            .ofMaxSize(4);
    return others.flatMap(
        rest ->
            Arbitraries.of(true, false)
                .map(
                    log -> {
                      List<ScalerKind> chain = new ArrayList<>(rest);
                      if (log) {
                        chain.add(0, ScalerKind.LOG);
                      }
                      return chain;
                    }));
  }

  @Provide
  Arbitrary<double[]> positiveSeries() {
    return Arbitraries.doubles().between(1, 1e4).array(double[].class).ofMinSize(25).ofMaxSize(60);
  }

  @Property
  void theInverseGivesBackAWholeSeriesAndAnyTail(
      @ForAll("chains") List<ScalerKind> chain,
      @ForAll("positiveSeries") double[] values,
      @ForAll @IntRange(min = 1, max = 24) int historyLength) {
    Scaler scaler = ScalerKind.fit(chain, List.of(Arrays.copyOf(values, TRAIN)));
    double[] scaled = scaler.apply(values);
    for (int start : new int[] {scaler.memory(), historyLength}) {
      double[] restored =
          scaler.invert(
              Arrays.copyOfRange(scaled, start, scaled.length), Arrays.copyOf(values, start));
      assertThat(restored).hasSize(values.length - start);
      for (int t = 0; t < restored.length; t++) {
        assertThat(restored[t])
            .isCloseTo(values[start + t], withinPercentage(MILLIONTH_IN_PERCENT));
      }
    }
  }

  @Property
  void aTransformedValueDoesNotDependOnLaterOnes(
      @ForAll("chains") List<ScalerKind> chain, @ForAll("positiveSeries") double[] values) {
    Scaler scaler = ScalerKind.fit(chain, List.of(Arrays.copyOf(values, TRAIN)));
    double[] planted = values.clone();
    Arrays.fill(planted, TRAIN, planted.length, 1e12);
    assertThat(Arrays.copyOf(scaler.apply(planted), TRAIN))
        .containsExactly(Arrays.copyOf(scaler.apply(values), TRAIN));
  }
}
