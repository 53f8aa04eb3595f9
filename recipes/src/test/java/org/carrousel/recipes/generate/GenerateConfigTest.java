package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.decode.GenerationOptions;
import org.carrousel.decode.Sampling;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.junit.jupiter.api.Test;

class GenerateConfigTest implements ConfigContract<GenerateConfig> {
  private static final String OWN_KEYS =
      """
      tokens: words
      lower-case: true
      embedding: 7
      steps: 9
      dynamic-rate: 0.002
      length: 70
      temperature: 0.7
      top-k: 12
      top-p: 0.95
      sampling-seed: 6
      """;

  private static final String WRONG_VALUES =
      """
      temprature: 1                       | unknown key     | "temperature"?
      temperature: 0                      | temperature: 0  | from 0.001 to 100
      top-p: 1.1                          | top-p: 1.1      | from 0.001 to 1
      top-k: -1                           | top-k: -1       | 0 or more
      length: 0                           | length: 0       | 1 or more
      steps: 0                            | steps: 0        | 1 or more
      embedding: 0                        | embedding: 0    | 1 or more
      units: 0                            | units: 0        | 1 or more
      tokens: letters                     | tokens: letters | characters
      vocabulary: 1                       | maximal size: 1 | more than the special
      split: {validation: 0.5, test: 0.5} | validation 0.5  | leave something to train
      dynamic-rate: 2                     | dynamic-rate: 2 | from 0 to 1
      """;

  @Override
  public Example<GenerateConfig> example() {
    return new Example<>(Generate.RECIPE, GenerateConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(GenerateConfig config) {
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
    assertThat(config.generation())
        .isEqualTo(new GenerationOptions(70, new Sampling(.7, 12, .95), 6));
  }

  @Test
  void unsetKeysHaveTheirDefaults() {
    assertThat(GenerateConfig.defaults().split()).isEqualTo(new SplitFractions(.05, .1));
  }
}
