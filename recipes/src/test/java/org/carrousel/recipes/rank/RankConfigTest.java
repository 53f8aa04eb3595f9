package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.StopWords;
import org.junit.jupiter.api.Test;

class RankConfigTest implements ConfigContract<RankConfig> {
  private static final String OWN_KEYS =
      """
      query: question
      header: false
      candidate: sentence
      label: right
      stop-words: none
      mark-shared: false
      pooling: mean
      """;

  private static final String WRONG_VALUES =
      """
      querry: question         | unknown key "querry"     | "query"?
      stop-words: french       | stop-words: french       | english
      split: {test: 0}         | validation 0.2, test 0.0 | shares above 0 and below 1
      split: {validation: 1}   | validation: 1            | a number from 0 to 0.999
      mark-shared: yes         | mark-shared: yes         | true or false
      {query: a, candidate: a} | "a" is named twice       | one role for each column
      label: query             | "query" is named twice   | one role for each column
      """;

  @Override
  public Example<RankConfig> example() {
    return new Example<>(Rank.RECIPE, RankConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public void assertOwnKeys(RankConfig config) {
    assertThat(config.columns())
        .isEqualTo(new RankColumns("question", "sentence", "right", new CsvFormat(false)));
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.stopWords()).isEqualTo(StopWords.NONE);
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.marksShared()).isFalse();
    assertThat(config.network().pooling()).isEqualTo(Pooling.MEAN);
  }

  @Test
  void unsetKeysHaveTheirDefaults() {
    assertThat(RankConfig.defaults().split()).isEqualTo(new SplitFractions(.2, .2));
    assertThat(read("units: 16").encoder()).isEqualTo(RecurrentEncoder.bidirectional(16));
  }
}
