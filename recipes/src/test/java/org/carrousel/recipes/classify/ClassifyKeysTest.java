package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.Convolutional;
import org.carrousel.architecture.Stacked;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.recipes.settings.SettingsFile;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyKeysTest {
  private static ClassifyConfig read(String yaml) {
    return ClassifyKeys.config(SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
        class: kind
        entity: [plant, machine]
        group: plant
        time: hour
        features: [a, b]
        split: {validation: 0.15, test: 0.3}
        scale: all
        tokens: words
        lower-case: true
        minimal-count: 3
        vocabulary: 900
        units: [5, 4]
        bidirectional: false
        convolutions: {shape: [3, 8], filters: [6, 7], window: 5, stride: 1}
        pooling: last
        dropout: 0.25
        recurrent-dropout: 0.0625
        weight-dropout: 0.125
        weight-decay: 0.001
        gradient-clip: 2
        balance: oversampling
        jitter: 0.05
        scaling: 0.1
        time-warp: 0.2
        slicing: 0.9
        positive: broken
        verdict: noisy-or
        compare: {plain: {}, "weights, jitter": {balance: weights, jitter: 0.1}}
        epochs: 7
        batch-size: 9
        learning-rate: 0.01
        schedule: cosine
        patience: 3
        precision: bfloat16
        seed: 4
        seeds: 2
        """;
    ClassifyConfig config = read(yaml);

    assertThat(config.columns())
        .isEqualTo(
            new ClassifyColumns(
                "kind", "", List.of("plant", "machine"), "plant", "hour", List.of("a", "b")));
    assertThat(config.split()).isEqualTo(new PartShares(.15, .3));
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.texts().tokenizer().unit()).isEqualTo(TokenUnit.WORDS);
    assertThat(config.texts().tokenizer().lowerCase()).isTrue();
    assertThat(config.network().architecture())
        .isEqualTo(
            new Convolutional(List.of(3, 8), List.of(6, 7), 5, 1, new Stacked(List.of(5, 4))));
    assertThat(config.augmentation()).isEqualTo(new AugmentationOptions(.05, .1, .2, .9));
    assertThat(config.balance()).isEqualTo(Balance.OVERSAMPLING);
    assertThat(config.ranking()).isEqualTo(new RankingOptions("broken", Verdict.NOISY_OR));
    assertThat(config.compare())
        .containsExactly(
            new Variant("plain", Balance.NONE, AugmentationOptions.NONE),
            new Variant("weights, jitter", Balance.WEIGHTS, AugmentationOptions.NONE.jitter(.1)));
    assertThat(config.runs().seeds()).containsExactly(4, 5);
    assertThat(read(SettingsFile.write(ClassifyKeys.KEYS.values(config)))).isEqualTo(config);
    assertThat(ClassifyKeys.KEYS.values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(withText(SettingsFile.read("", yaml).keySet()));
  }

  /** Text excludes the columns of series. */
  private static List<String> withText(Set<String> keys) {
    List<String> all = new ArrayList<>(keys);
    all.add("text");
    return all;
  }

  /** Another order would be another job to a checkpoint. */
  @Test
  void valuesAreInAFixedOrder() {
    assertThat(ClassifyKeys.KEYS.texts(ClassifyConfig.defaults()).toString())
        .contains("split={validation=0.1, test=0.2}");
  }

  @Test
  void theDefaultsComeBack() {
    ClassifyConfig defaults = ClassifyConfig.defaults();

    assertThat(read(SettingsFile.write(ClassifyKeys.KEYS.values(defaults)))).isEqualTo(defaults);
    assertThat(read("units: 16").network().architecture())
        .isEqualTo(new Bidirectional(List.of(16)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "polling: mean              | unknown key \"polling\"    | \"pooling\"?",
        "pooling: men               | pooling: men               | \"mean\"?",
        "split: {validation: 1.0}   | validation: 1.0            | a number from 0.0 to 0.999",
        "split: {train: .5}         | unknown key \"train\"      | validation, test",
        "slicing: 1                 | slicing: 1                 | 0.999",
        "tokens: letters            | tokens: letters            | characters",
        "minimal-count: 0           | minimal-count: 0           | 1 or more",
        "vocabulary: 1              | maximal size: 1            | more than the special tokens",
        "verdict: most              | verdict: most              | one of max, mean, noisy-or",
        "compare: weights           | compare: weights           | names and groups of settings",
        "compare: {a: {units: 3}}   | unknown key \"units\"      | balance, jitter",
        "{text: a, entity: b}       | columns of series          | either text, or entity",
        "{class: a, entity: a}      | named twice                | one part for each column"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "convolutions: {filters: [4]}                    | a group with shape and filters",
        "convolutions: some                              | names and values: {shape",
        "convolutions: {shape: [4], filters: [0]}        | 1 or more",
        "convolutions: {shape: [4], filter: [2]}         | \"filters\"?",
        "convolutions: {shape: [1, 2, 3, 4], filters: [2]} | [channels, height, width]"
      })
  void whatIsNoConvolutionIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }
}
