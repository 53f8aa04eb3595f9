package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "CONSTANT, 0, .02",
    "CONSTANT, 3, .02",
    // .02 · (1 + cos(π · epoch / 4)) / 2: cos 0 = 1, cos π/4 = √½, cos π/2 = 0, cos 3π/4 = -√½
    "COSINE, 0, .02",
    "COSINE, 1, .017071067811865475",
    "COSINE, 2, .01",
    "COSINE, 3, .002928932188134525",
    // .02 · .01^(epoch / 4): 1, 1/√10, 1/10, 1/√1000
    "EXPONENTIAL, 0, .02",
    "EXPONENTIAL, 1, .006324555320336759",
    "EXPONENTIAL, 2, .002",
    "EXPONENTIAL, 3, .0006324555320336759"
  })
  void theRateOfAnEpochOfFour(LearningRateSchedule schedule, int epoch, double rate) {
    assertThat(schedule.at(epoch, 4, .02)).isCloseTo(rate, within(1e-15));
  }
}
