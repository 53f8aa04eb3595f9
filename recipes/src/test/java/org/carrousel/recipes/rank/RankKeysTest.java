package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.Stacked;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankKeysTest {
  private static RankConfig read(String yaml) {
    return RankKeys.config(SettingsFile.read("job.yaml", yaml));
  }

  @Test
  void everyKeyHasItsEffectAndComesBack() {
    String yaml =
        """
        query: question
        candidate: sentence
        label: right
        split: {validation: 0.15, test: 0.3}
        stop-words: none
        minimal-count: 3
        vocabulary: 900
        mark-shared: false
        units: [5, 4]
        bidirectional: false
        pooling: mean
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
    RankConfig config = read(yaml);

    assertThat(config.columns()).isEqualTo(new RankColumns("question", "sentence", "right"));
    assertThat(config.split()).isEqualTo(new QuestionShares(.15, .3));
    assertThat(config.stopWords()).isEqualTo(StopWords.NONE);
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.marksShared()).isFalse();
    assertThat(config.network().architecture()).isEqualTo(new Stacked(List.of(5, 4)));
    assertThat(config.runs().seeds()).containsExactly(4, 5);
    assertThat(read(SettingsFile.write(RankKeys.KEYS.values(config)))).isEqualTo(config);
    assertThat(RankKeys.KEYS.values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
  }

  /** Another order would be another job to a checkpoint. */
  @Test
  void valuesAreInAFixedOrder() {
    assertThat(RankKeys.KEYS.texts(RankConfig.defaults()).toString())
        .contains("split={validation=0.2, test=0.2}");
  }

  @Test
  void theDefaultsComeBack() {
    RankConfig defaults = RankConfig.defaults();

    assertThat(read(SettingsFile.write(RankKeys.KEYS.values(defaults)))).isEqualTo(defaults);
    assertThat(read("units: 16").network().architecture())
        .isEqualTo(new Bidirectional(List.of(16)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "querry: question           | unknown key \"querry\"     | \"query\"?",
        "stop-words: french         | stop-words: french         | english",
        "split: {test: 0}           | test: 0                    | a number from 0.001 to 0.999",
        "mark-shared: yes           | mark-shared: yes           | true or false",
        "{query: a, candidate: a}   | query a, candidate a       | three different columns",
        "label: query               | label query                | three different columns"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }
}
