package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyConfigTest {
  private static ClassifyConfig read(String yaml) {
    return Classify.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
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
        cell: peephole-lstm
        units: [5, 4]
        projection: 3
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
                "kind",
                "",
                new SequenceColumns(List.of("plant", "machine"), "hour", List.of("a", "b")),
                "plant"));
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.tokenizer().unit()).isEqualTo(TokenUnit.WORDS);
    assertThat(config.tokenizer().lowerCase()).isTrue();
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.encoder().convolutions())
        .contains(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1));
    assertThat(config.encoder().bidirectional()).isFalse();
    assertThat(config.layers().cell()).isEqualTo(CellKind.PEEPHOLE_LSTM);
    assertThat(config.layers().units()).containsExactly(5, 4);
    assertThat(config.layers().projection()).isEqualTo(3);
    assertThat(config.network().pooling()).isEqualTo(Pooling.LAST);
    assertThat(config.sampling())
        .isEqualTo(
            new SamplingOptions(Balance.OVERSAMPLING, new AugmentationOptions(.05, .1, .2, .9)));
    assertThat(config.ranking()).isEqualTo(new RankingOptions("broken", Verdict.NOISY_OR));
    assertThat(config.compare())
        .containsExactly(
            entry("plain", SamplingOptions.NONE),
            entry(
                "weights, jitter",
                new SamplingOptions(Balance.WEIGHTS, AugmentationOptions.NONE.withJitter(.1))));
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(read(SettingsFile.write(Classify.RECIPE.keys().values(config)))).isEqualTo(config);
    assertThat(Classify.RECIPE.keys().values(config).keySet())
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
    assertThat(Classify.RECIPE.keys().texts(ClassifyConfig.defaults()).toString())
        .contains("split={validation=0.1, test=0.2}");
  }

  @Test
  void theDefaultsComeBack() {
    ClassifyConfig defaults = ClassifyConfig.defaults();

    assertThat(read(SettingsFile.write(Classify.RECIPE.keys().values(defaults))))
        .isEqualTo(defaults);
    assertThat(read("units: 16").encoder()).isEqualTo(RecurrentEncoder.bidirectional(16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "polling: mean              | unknown key \"polling\"    | \"pooling\"?",
        "pooling: men               | pooling: men               | \"mean\"?",
        "split: {validation: 1.0}   | validation: 1.0            | a number from 0 to 0.999",
        "split: {train: .5}         | unknown key \"train\"      | validation, test",
        "slicing: 1                 | slicing: 1                 | 0.999",
        "tokens: letters            | tokens: letters            | characters",
        "minimal-count: 0           | minimal-count: 0           | 1 or more",
        "vocabulary: 1              | maximal size: 1            | more than the special tokens",
        "verdict: most              | verdict: most              | one of max, mean, noisy-or",
        "compare: weights           | compare: weights           | names and groups of settings",
        "compare: {a: {units: 3}}   | unknown key \"units\"      | balance, jitter",
        "{text: a, entity: b}       | columns of series          | either text, or entity",
        "{class: a, entity: a}      | named twice                | one role for each column"
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
