package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrousel.series.SplitRule;
import org.junit.jupiter.api.Test;

class TestTimelineTest {
  @Test
  void everyTestTimeComesOnceWhereTheHorizonDividesThem() {
    TrainedForecast run = run(3, new SplitRule.ByRows(25, 3, 12));
    List<TestTimeline> timelines = TestTimeline.of(run.test());

    assertThat(timelines).hasSize(1);
    assertThat(timelines.get(0).times())
        .containsExactly("28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39");
    double[] truth = timelines.get(0).truth(0);
    for (int row = 28; row < 40; row++) {
      assertThat(truth[row - 28]).isEqualTo(Tables.waveAt(row));
    }
  }

  @Test
  void theRestOfAHorizonIsLeftOut() {
    TrainedForecast run = run(5, new SplitRule.ByRows(22, 6, 12));

    // Twelve test rows hold two horizons of five.
    assertThat(TestTimeline.of(run.test()).get(0).times())
        .containsExactly("28", "29", "30", "31", "32", "33", "34", "35", "36", "37");
  }

  @Test
  void forecastsStandAtTheirTimes() {
    TrainedForecast run = run(3, new SplitRule.ByRows(25, 3, 12));
    TestTimeline timeline = TestTimeline.of(run.test()).get(0);

    // Windows 0, 3, 6 and 9 of the ten; a forecaster that says window and step.
    double[] said =
        timeline.forecast(window -> new double[][] {{window, window + .1, window + .2}}, 0);
    assertThat(said).containsExactly(0, .1, .2, 3, 3.1, 3.2, 6, 6.1, 6.2, 9, 9.1, 9.2);
  }

  @Test
  void everySeriesHasItsOwn() {
    TrainedForecast run = TrainedForecast.of(Hours.ENTITIES.horizon(2), Hours.MANY);
    List<TestTimeline> timelines = TestTimeline.of(run.test());

    assertThat(timelines).hasSize(2);
    for (TestTimeline timeline : timelines) {
      // The last 8 of 40 hours.
      assertThat(timeline.times()).hasSize(8).doesNotHaveDuplicates();
      assertThat(timeline.times()[0]).isEqualTo("2020-01-02 08:00");
    }
    assertThat(run.test().series(timelines.get(1).first()).entity()).isEqualTo("b");
  }

  private static TrainedForecast run(int horizon, SplitRule split) {
    return TrainedForecast.of(Tables.tiny("x").horizon(horizon).split(split), Tables.wave(40));
  }
}
