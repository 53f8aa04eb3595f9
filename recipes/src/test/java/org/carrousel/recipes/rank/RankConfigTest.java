package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankConfigTest {
  private static RankConfig read(String yaml) {
    return Rank.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
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
        cell: peephole-lstm
        units: [5, 4]
        projection: 3
        bidirectional: false
        convolutions: {shape: [3, 8], filters: [6, 7], window: 5, stride: 1}
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
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.stopWords()).isEqualTo(StopWords.NONE);
    assertThat(config.vocabulary().minimalCount()).isEqualTo(3);
    assertThat(config.vocabulary().maximalSize()).isEqualTo(900);
    assertThat(config.marksShared()).isFalse();
    assertThat(config.layers().cell()).isEqualTo(CellKind.PEEPHOLE_LSTM);
    assertThat(config.layers().units()).containsExactly(5, 4);
    assertThat(config.layers().projection()).isEqualTo(3);
    assertThat(config.encoder().bidirectional()).isFalse();
    assertThat(config.encoder().convolutions())
        .contains(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1));
    assertThat(config.network().pooling()).isEqualTo(Pooling.MEAN);
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(read(SettingsFile.write(Rank.RECIPE.keys().values(config)))).isEqualTo(config);
    assertThat(Rank.RECIPE.keys().values(config).keySet())
        .containsExactlyInAnyOrderElementsOf(SettingsFile.read("", yaml).keySet());
  }

  /** Another order would be another job to a checkpoint. */
  @Test
  void valuesAreInAFixedOrder() {
    assertThat(Rank.RECIPE.keys().texts(RankConfig.defaults()).toString())
        .contains("split={validation=0.2, test=0.2}");
  }

  @Test
  void theDefaultsComeBack() {
    RankConfig defaults = RankConfig.defaults();

    assertThat(read(SettingsFile.write(Rank.RECIPE.keys().values(defaults)))).isEqualTo(defaults);
    assertThat(read("units: 16").encoder()).isEqualTo(RecurrentEncoder.bidirectional(16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "querry: question           | unknown key \"querry\"     | \"query\"?",
        "stop-words: french         | stop-words: french         | english",
        "split: {test: 0}           | validation 0.2, test 0.0   | shares above 0 and below 1",
        "split: {validation: 1}     | validation: 1              | a number from 0 to 0.999",
        "mark-shared: yes           | mark-shared: yes           | true or false",
        "{query: a, candidate: a}   | \"a\" is named twice         | one role for each column",
        "label: query               | \"query\" is named twice     | one role for each column"
      })
  void aWrongValueIsNamedWithItsLine(String yaml, String given, String expected) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1")
        .hasMessageContainingAll(given, expected);
  }
}
