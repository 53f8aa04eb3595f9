package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.error.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 32, .01, 0, epochs: 0",
    "1, 0, .01, 0, batch size: 0",
    "1, 32, 0, 0, learning rate: 0.0",
    "1, 32, NaN, 0, learning rate: NaN",
    "1, 32, Infinity, 0, learning rate: Infinity",
    "1, 32, .01, -1, patience: -1"
  })
  void optionsOutOfRangeAreRefused(
      int epochs, int batchSize, double learningRate, int patience, String given) {
    assertThatThrownBy(
            () ->
                new TrainingOptions(
                    epochs, batchSize, learningRate, LearningRateSchedule.CONSTANT, patience))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(given + "\n");
  }
}
