package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressConfigTest {
  private static RegressConfig read(String yaml) {
    return Regress.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
        target: load
        remaining-life: true
        entity: [plant, machine]
        time: hour
        features: [a, b]
        window: 30
        stride: 2
        cap: 125
        split: {validation: 0.15, test: 0.3}
        scale: all
        cell: peephole-lstm
        units: [5, 4]
        projection: 3
        bidirectional: false
        convolutions: {shape: [3, 8], filters: [6, 7], window: 5, stride: 1}
        pooling: last
        loss: mae
        dropout: 0.25
        recurrent-dropout: 0.0625
        weight-dropout: 0.125
        weight-decay: 0.001
        gradient-clip: 2
        epochs: 7
        batch-size: 9
        learning-rate: 0.01
        schedule: cosine
        patience: 3
        precision: bfloat16
        seed: 4
        seeds: 2
        """;
    RegressConfig config = read(yaml);

    assertThat(config.columns())
        .isEqualTo(
            new RegressColumns(
                "load",
                true,
                new SequenceColumns(List.of("plant", "machine"), "hour", List.of("a", "b"))));
    assertThat(config.window()).isEqualTo(new WindowOptions(30, 2));
    assertThat(config.cap()).isEqualTo(125);
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.encoder().convolutions())
        .contains(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1));
    assertThat(config.encoder().bidirectional()).isFalse();
    assertThat(config.layers().cell()).isEqualTo(CellKind.PEEPHOLE_LSTM);
    assertThat(config.layers().units()).containsExactly(5, 4);
    assertThat(config.layers().projection()).isEqualTo(3);
    assertThat(config.network().pooling()).isEqualTo(Pooling.LAST);
    assertThat(config.network().loss()).isEqualTo(Loss.MAE);
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(read(SettingsFile.write(Regress.RECIPE.keys().values(config)))).isEqualTo(config);
    assertThat(Regress.RECIPE.keys().values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
  }

  @Test
  void theDefaultsComeBack() {
    RegressConfig defaults = RegressConfig.defaults();

    assertThat(read(SettingsFile.write(Regress.RECIPE.keys().values(defaults))))
        .isEqualTo(defaults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows: 3              | unknown key \"windows\"    | \"window\"?",
        "window: -1              | window: -1                 | 0 or more",
        "stride: 0               | stride: 0                  | 1 or more",
        "cap: -5                 | cap: -5                    | a number of 0 or more",
        "loss: mape              | loss: mape                 | one of mse, mae",
        "remaining-life: yes     | remaining-life: yes        | true or false",
        "split: {test: 1.0}      | test: 1.0                  | a number from 0 to 0.999",
        "{target: a, entity: a}  | named twice                | one role for each column"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }

  /** The age of a machine may be one of its numbers. */
  @Test
  void theTimeMayBeAFeature() {
    assertThat(read("{time: hour, features: [hour, a]}").sequences().features())
        .containsExactly("hour", "a");
  }
}
