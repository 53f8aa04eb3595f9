package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.batch.AugmentationOptions;
import org.carrousel.batch.Balance;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.metrics.GroupScore;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;

class ClassifyConfigTest implements ConfigContract<ClassifyConfig> {
  private static final String OWN_KEYS =
      """
      class: kind
      header: false
      entity: [plant, machine]
      group: plant
      time: hour
      features: [a, b]
      scale: all
      tokens: words
      lower-case: true
      pooling: last
      balance: oversampling
      jitter: 0.05
      scaling: 0.1
      time-warp: 0.2
      slicing: 0.9
      positive: broken
      verdict: noisy-or
      compare:
        all: {balance: weights, jitter: 0.1, scaling: 0.2, time-warp: 0.3, slicing: 0.4}
      """;

  private static final String WRONG_VALUES =
      """
      polling: mean            | unknown key "polling" | "pooling"?
      pooling: men             | pooling: men          | "mean"?
      split: {validation: 1.0} | validation: 1.0       | a number from 0 to 0.999
      split: {train: .5}       | unknown key "train"   | validation, test
      slicing: 1               | slicing: 1            | 0.999
      tokens: letters          | tokens: letters       | characters
      minimal-count: 0         | minimal-count: 0      | 1 or more
      vocabulary: 1            | maximal size: 1       | more than the special tokens
      verdict: most            | verdict: most         | one of max, mean, noisy-or
      compare: weights         | compare: weights      | names and groups of settings
      compare: {a: {units: 3}} | unknown key "units"   | balance, jitter
      {text: a, entity: b}     | columns of series     | either text, or entity
      {class: a, entity: a}    | named twice           | one role for each column
      convolutions: {filters: [4]} | convolutions: a group | a group with shape and filters
      convolutions: some | convolutions: some | names and values: {shape
      convolutions: {shape: [4], filters: [0]} | filters: 0 | 1 or more
      convolutions: {shape: [4], filter: [2]} | key "filter" | "filters"?
      convolutions: {shape: [1, 2, 3, 4], filters: [2]} | shape: [1, 2, 3, 4] | [channels, height
      """;

  @Override
  public Example<ClassifyConfig> example() {
    return new Example<>(Classify.RECIPE, ClassifyConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(ClassifyConfig config) {
    assertThat(config.columns())
        .isEqualTo(
            new ClassifyColumns(
                "kind",
                "",
                new SequenceColumns(List.of("plant", "machine"), "hour", List.of("a", "b")),
                "plant",
                new CsvFormat(false)));
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.tokenizer().unit()).isEqualTo(TokenUnit.WORDS);
    assertThat(config.tokenizer().lowerCase()).isTrue();
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.network().pooling()).isEqualTo(Pooling.LAST);
    assertThat(config.sampling())
        .isEqualTo(
            new SamplingOptions(Balance.OVERSAMPLING, new AugmentationOptions(.05, .1, .2, .9)));
    assertThat(config.ranking()).isEqualTo(new RankingOptions("broken", GroupScore.NOISY_OR));
    assertThat(config.compare())
        .containsExactly(
            entry(
                "all",
                new SamplingOptions(Balance.WEIGHTS, new AugmentationOptions(.1, .2, .3, .4))));
  }

  @Test
  void aComparedGroupMayLeaveKeysOut() {
    String compare = "compare: {plain: {}, \"weights, jitter\": {balance: weights, jitter: 0.1}}";

    assertThat(read(compare).compare())
        .containsExactly(
            entry("plain", SamplingOptions.NONE),
            entry(
                "weights, jitter",
                new SamplingOptions(Balance.WEIGHTS, AugmentationOptions.NONE.withJitter(.1))));
  }

  /** Text excludes the columns of series. */
  @Override
  public List<String> excludedKeys() {
    return List.of("text");
  }

  @Test
  void unsetKeysHaveTheirDefaults() {
    assertThat(ClassifyConfig.defaults().split()).isEqualTo(new SplitFractions(.1, .2));
    assertThat(read("units: 16").encoder()).isEqualTo(RecurrentEncoder.bidirectional(16));
  }
}
