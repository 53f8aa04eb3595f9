package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.PointErrors;
import org.junit.jupiter.api.Test;

class PointBaselinesTest {
  @Test
  void baselinesAreWhatTheirNamesSay() {
    float[][] line = {{0, 0}, {1, 0}, {2, 0}, {3, 0}};
    float[][] other = {{2, 2}, {3, 2}, {4, 2}, {5, 2}};
    Map<String, PointErrors> scores = new HashMap<>();
    PointBaselines.fit(List.of(line, other))
        .forEach(
            (name, baseline) ->
                scores.put(name, PointErrors.of(List.<float[][]>of(line), 3, baseline)));

    assertThat(scores.get("straight on").ending()).isZero();
    assertThat(scores.get("straight on").next()).isCloseTo(1. / 6, within(1e-12));
    assertThat(scores.get("same point again").next()).isCloseTo(1. / 2, within(1e-12));
    assertThat(scores.get("mean of the training part").next()).isCloseTo(1, within(1e-12));
  }
}
