package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.Pooling;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;

class RegressConfigTest implements ConfigContract<RegressConfig> {
  private static final String OWN_KEYS =
      """
      target: load
      header: false
      remaining-life: true
      entity: [plant, machine]
      time: hour
      features: [a, b]
      window: 30
      stride: 2
      cap: 125.0
      scale: all
      pooling: last
      loss: mae
      """;

  private static final String WRONG_VALUES =
      """
      windows: 3             | unknown key "windows" | "window"?
      window: -1             | window: -1            | 0 or more
      stride: 0              | stride: 0             | 1 or more
      cap: -5                | cap: -5               | a number of 0 or more
      loss: mape             | loss: mape            | one of mse, mae
      remaining-life: yes    | remaining-life: yes   | true or false
      split: {test: 1.0}     | test: 1.0             | a number from 0 to 0.999
      {target: a, entity: a} | named twice           | one role for each column
      """;

  @Override
  public Example<RegressConfig> example() {
    return new Example<>(Regress.RECIPE, RegressConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(RegressConfig config) {
    assertThat(config.columns())
        .isEqualTo(
            new RegressColumns(
                "load",
                true,
                new SequenceColumns(List.of("plant", "machine"), "hour", List.of("a", "b")),
                new CsvFormat(false)));
    assertThat(config.window()).isEqualTo(new WindowOptions(30, 2));
    assertThat(config.cap()).isEqualTo(125);
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.network().pooling()).isEqualTo(Pooling.LAST);
    assertThat(config.network().loss()).isEqualTo(Loss.MAE);
  }

  /** The age of a machine may be one of its numbers. */
  @Test
  void theTimeMayBeAFeature() {
    assertThat(read("{time: hour, features: [hour, a]}").sequences().features())
        .containsExactly("hour", "a");
  }
}
