package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.architecture.CellKind;
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

class LabelConfigTest {
  private static LabelConfig read(String yaml) {
    return Label.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
        label: [hot, wet]
        entity: [plant, machine]
        time: hour
        features: [a, b]
        rate: 8000
        scale: all
        split: {validation: 0.15, test: 0.3}
        network: bidirectional
        cell: peephole-lstm
        units: [5, 4]
        projection: 3
        convolutions: {shape: [3, 8], filters: [6, 7], window: 5, stride: 1}
        delay: 3
        context: 4
        compare: true
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
    LabelConfig config = read(yaml);

    assertThat(config.columns())
        .isEqualTo(
            new LabelColumns(
                List.of("hot", "wet"),
                new SequenceColumns(List.of("plant", "machine"), "hour", List.of("a", "b"))));
    assertThat(config.rate()).isEqualTo(8000);
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.network().reading()).isEqualTo(Reading.BIDIRECTIONAL);
    assertThat(config.network().convolutions())
        .contains(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1));
    assertThat(config.network().delay()).isEqualTo(3);
    assertThat(config.network().context()).isEqualTo(4);
    assertThat(config.layers().cell()).isEqualTo(CellKind.PEEPHOLE_LSTM);
    assertThat(config.layers().units()).containsExactly(5, 4);
    assertThat(config.layers().projection()).isEqualTo(3);
    assertThat(config.compare()).isTrue();
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    Map<String, Object> values = Label.RECIPE.keys().values(config);
    assertThat(read(SettingsFile.write(values))).isEqualTo(config);
    assertThat(values.keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
  }

  @Test
  void theDefaultsComeBack() {
    LabelConfig defaults = LabelConfig.defaults();

    assertThat(read(SettingsFile.write(Label.RECIPE.keys().values(defaults)))).isEqualTo(defaults);
    assertThat(defaults.network().convolutions()).isEqualTo(Optional.empty());
  }

  @Test
  void shortcuts() {
    LabelConfig config = LabelConfig.label("hot", "wet").entity("id").delay(3).units(5);

    assertThat(config)
        .isEqualTo(read("{label: [hot, wet], entity: id, network: forward, delay: 3, units: 5}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels: a                        | unknown key \"labels\"  | \"label\"?",
        "label: []                        | label: []               | 1 or more values",
        "rate: 0                          | rate: 0                 | 1 or more",
        "delay: -1                        | delay: -1               | 0 or more",
        "context: -1                      | context: -1             | 0 or more",
        "network: backward                | network: backward       | one of bidirectional, forward",
        "compare: yes                     | compare: yes            | true or false",
        "compare: true                    | compare: true           | the delay of the delayed",
        "split: {test: 1.0}               | test: 1.0               | a number from 0 to 0.999",
        "{label: id, entity: id}          | named twice             | one role for each column",
        "{network: window, cell: gru}     | cell: gru               | bidirectional or forward"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }
}
