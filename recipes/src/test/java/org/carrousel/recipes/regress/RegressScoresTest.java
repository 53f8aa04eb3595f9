package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.MeasuredSequence;
import org.junit.jupiter.api.Test;

class RegressScoresTest {
  /** Errors +10 and -13: RMSE √134.5, MAE 11.5, NASA score 2 (e - 1). */
  @Test
  void theMeasuresByHand() {
    double[] truth = {50, 100};
    double[] predictions = {60, 87};

    Map<String, Double> life = RegressScores.of(truth, predictions, true).metrics();

    assertThat(life.get("test.rmse")).isCloseTo(Math.sqrt(134.5), within(1e-12));
    assertThat(life.get("test.mae")).isEqualTo(11.5);
    assertThat(life.get("test.nasa_score")).isCloseTo(2 * (Math.E - 1), within(1e-12));
    assertThat(RegressScores.of(truth, predictions, false).metrics())
        .containsOnlyKeys("test.rmse", "test.mae");
  }

  /** Lives of 5, 6, 7 rows: mean of capped targets by hand, mean life 6. */
  @Test
  void theBaselinesByHand() {
    RegressConfig config = Wear.config().withWindow(new WindowOptions(4, 1)).withCap(3);
    Dataset<MeasuredSequence> file = Wear.file("wear", 0, 3, 1);
    MeasuredWindows windows = MeasuredWindows.known(file.examples(), 4, 1);
    MeasuredWindows none = MeasuredWindows.known(List.of(), 4, 1);
    Encoding encoding =
        Encoding.fit(
            config.scaling(), file.examples(), file.features(), windows.targets(config.cap()));

    Map<String, RegressScores> baselines =
        new RegressBaselines(windows, none, windows).measured(encoding.features(), config);

    // Each machine has 0, 1 and 2 once, and 3 for its other 2, 3 and 4 rows.
    assertThat(baselines.get("mean of training").predictions())
        .containsOnly((3 * 3 + 9 * 3) / 18.0);
    assertThat(baselines.get("mean life less age").predictions())
        .startsWith(5, 4, 3, 2, 1)
        .endsWith(1, 0, 0);
  }

  /** What the model is measured by is never capped. */
  @Test
  void theTruthIsNotCapped() {
    Run<RegressModel> run = Regress.of(Wear.config().withCap(2)).train(Wear.file("wear", 0, 20, 1));

    // The third column.
    assertThat(run.tables().get("predictions.csv")).containsPattern("(?m)^[^,]*,[^,]*,4\\.0,");
    assertThat(run.model().encoding().target().mean()).isLessThan(2);
  }
}
