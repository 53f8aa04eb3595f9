package org.carrousel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineVerdictTest {
  private static final Measure ACCURACY = Measure.higher("test.accuracy", "accuracy").poor(.5);
  private static final Comparison COMPARISON = Comparison.of("classifier", "LSTM", ACCURACY);

  private static Block.Verdict verdict(double baseline, double... seeds) {
    List<Map<String, Double>> metrics =
        Arrays.stream(seeds).mapToObj(seed -> Map.of(ACCURACY.key(), seed)).toList();
    return (Block.Verdict)
        new BaselineVerdict(
                COMPARISON,
                metrics,
                Map.of(
                    "majority", Map.of(ACCURACY.key(), .1),
                    "ridge", Map.of(ACCURACY.key(), baseline),
                    "unmeasured", Map.of()))
            .block();
  }

  @Test
  void theBestBaselineIsNamed() {
    assertThat(verdict(.7, .9).sentence())
        .isEqualTo(
            "The LSTM beats every baseline on the test part: accuracy 0.9000 against 0.7000 of the"
                + " best one, ridge.");
    assertThat(verdict(.7, .9).outcome()).isEqualTo(Block.Outcome.BETTER);
    assertThat(verdict(.9, .7).sentence()).startsWith("The baseline ridge beats the LSTM");
    assertThat(verdict(.9, .7).outcome()).isEqualTo(Block.Outcome.WORSE);
  }

  @Test
  void seedsOnBothSidesAreNoClearDifference() {
    assertThat(verdict(.7, .6, .9).outcome()).isEqualTo(Block.Outcome.SIMILAR);
    assertThat(verdict(.7, .701).outcome()).isEqualTo(Block.Outcome.SIMILAR);
    assertThat(verdict(.7, .8, .9).sentence()).contains("(2 seeds, 0.8000 to 0.9000)");
  }

  @Test
  void aPoorModelIsNoSuccess() {
    assertThat(verdict(.2, .4).outcome()).isEqualTo(Block.Outcome.WORSE);
    assertThat(verdict(.2, .4).sentence()).contains("Still, the model is poor");
  }

  @Test
  void aMissingMeasureIsAnEmptyCell() {
    MeasureTable table = new MeasureTable("classifier", List.of(ACCURACY));

    assertThat(table.header()).containsExactly("classifier", "accuracy");
    assertThat(table.row("LSTM", Map.of(ACCURACY.key(), .9))).containsExactly("LSTM", "0.9000");
    assertThat(table.row("unmeasured", Map.of())).containsExactly("unmeasured", "");
  }
}
