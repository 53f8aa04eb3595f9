package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.decode.Sampling;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateConfigTest {
  private static GenerateConfig read(String yaml) {
    return Generate.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
        tokens: words
        lower-case: true
        minimal-count: 3
        vocabulary: 900
        split: {validation: 0.15, test: 0.3}
        cell: peephole-lstm
        units: [5, 4]
        projection: 3
        embedding: 7
        steps: 9
        dynamic-rate: 0.002
        dropout: 0.25
        recurrent-dropout: 0.0625
        weight-dropout: 0.125
        weight-decay: 0.001
        gradient-clip: 2
        epochs: 7
        batch-size: 8
        learning-rate: 0.01
        schedule: exponential
        patience: 3
        precision: bfloat16
        length: 70
        temperature: 0.7
        top-k: 12
        top-p: 0.95
        sampling-seed: 6
        seed: 4
        seeds: 2
        """;
    GenerateConfig config = read(yaml);

    assertThat(config.tokenizer()).isEqualTo(new Tokenizer(TokenUnit.WORDS, true));
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.network())
        .isEqualTo(
            new LanguageModelDesign(
                new RecurrentLayers(
                    CellKind.PEEPHOLE_LSTM,
                    List.of(5, 4),
                    3,
                    new Regularization(.25, .0625, .125, .001, 2)),
                7));
    assertThat(config.steps()).isEqualTo(9);
    assertThat(config.dynamicRate()).isEqualTo(.002);
    assertThat(config.training().batchSize()).isEqualTo(8);
    assertThat(config.generation())
        .isEqualTo(new GenerationOptions(70, new Sampling(.7, 12, .95), 6));
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(read(SettingsFile.write(Generate.RECIPE.keys().values(config)))).isEqualTo(config);
    assertThat(Generate.RECIPE.keys().values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
  }

  /** Another order would be another job to a checkpoint. */
  @Test
  void valuesAreInAFixedOrder() {
    assertThat(Generate.RECIPE.keys().texts(GenerateConfig.defaults()).toString())
        .contains("split={validation=0.05, test=0.1}");
  }

  @Test
  void theDefaultsComeBack() {
    GenerateConfig defaults = GenerateConfig.defaults();

    assertThat(read(SettingsFile.write(Generate.RECIPE.keys().values(defaults))))
        .isEqualTo(defaults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temprature: 1                          | unknown key           | \"temperature\"?",
        "temperature: 0                         | temperature: 0        | from 0.001 to 100",
        "top-p: 1.1                             | top-p: 1.1            | from 0.001 to 1",
        "top-k: -1                              | top-k: -1             | 0 or more",
        "length: 0                              | length: 0             | 1 or more",
        "steps: 0                               | steps: 0              | 1 or more",
        "embedding: 0                           | embedding: 0          | 1 or more",
        "units: 0                               | units: 0              | 1 or more",
        "tokens: letters                        | tokens: letters       | characters",
        "vocabulary: 1                          | maximal size: 1       | more than the special",
        "split: {validation: 0.5, test: 0.5}    | validation 0.5        | leave something to train",
        "dynamic-rate: 2                        | dynamic-rate: 2       | from 0 to 1"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }
}
