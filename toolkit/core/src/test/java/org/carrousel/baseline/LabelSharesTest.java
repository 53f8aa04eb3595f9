package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSharesTest {
  /** At step 1 only class 0 was seen, at step 2 only class 1; the third step is beyond training. */
  @Test
  void classesByTheirStep() {
    LabelShares.OfClasses shares =
        LabelShares.OfClasses.fit(List.of(new int[] {0, 1}, new int[] {0, 1}), 2);

    assertThat(shares.at(0)).containsExactly(.75f, .25f);
    assertThat(shares.at(1)).containsExactly(.25f, .75f);
    assertThat(shares.at(2)).containsExactly(.5f, .5f);
  }

  /** Of 4 steps, label 0 holds at 2, at both of which its feature is 1; label 1 at 1. */
  @Test
  void marksByTheirFeature() {
    float[][] marks = {{1, 0}, {1, 1}, {0, 0}, {0, 0}};
    float[][] features = {{1, 0}, {1, 0}, {0, 0}, {0, 1}};
    LabelShares.OfMarks shares =
        LabelShares.OfMarks.fit(List.<float[][]>of(marks), List.<float[][]>of(features));

    assertThat(shares.all()).containsExactly(3 / 6f, 2 / 6f);
    assertThat(shares.given(1, 0)).containsExactly(3 / 4f, 2 / 5f);
    assertThat(shares.given(0, 1)).containsExactly(1 / 4f, 1 / 3f);
  }
}
