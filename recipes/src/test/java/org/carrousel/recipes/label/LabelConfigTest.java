package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.LabellerDesign;
import org.carrousel.architecture.LabellerKind;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;

class LabelConfigTest implements ConfigContract<LabelConfig> {
  private static final String OWN_KEYS =
      """
      label: [hot, wet]
      header: false
      entity: [plant, machine]
      time: hour
      features: [a, b]
      rate: 8000
      scale: all
      delay: 3
      context: 4
      compare: true
      """;

  private static final String WRONG_VALUES =
      """
      labels: a                    | unknown key "labels" | "label"?
      label: []                    | label: []            | 1 or more values
      rate: 0                      | rate: 0              | 1 or more
      delay: -1                    | delay: -1            | 0 or more
      context: -1                  | context: -1          | 0 or more
      network: backward            | network: backward    | one of bidirectional, forward
      compare: yes                 | compare: yes         | true or false
      compare: true                | compare: true        | the delay of the delayed
      split: {test: 1.0}           | test: 1.0            | a number from 0 to 0.999
      {label: id, entity: id}      | named twice          | one role for each column
      {network: window, cell: gru} | cell: gru            | bidirectional or forward
      """;

  @Override
  public Example<LabelConfig> example() {
    return new Example<>(Label.RECIPE, LabelConfig.defaults(), OWN_KEYS, WRONG_VALUES);
  }

  /** Only a bidirectional network, the default, is compared. */
  @Override
  public List<String> excludedKeys() {
    return List.of("network");
  }

  @Override
  public void assertOwnKeys(LabelConfig config) {
    assertThat(config.columns())
        .isEqualTo(
            new LabelColumns(
                List.of("hot", "wet"),
                new SequenceColumns(List.of("plant", "machine"), "hour", List.of("a", "b")),
                new CsvFormat(false)));
    assertThat(config.rate()).isEqualTo(8000);
    assertThat(config.scaling()).isEqualTo(FeatureScaling.ALL);
    assertThat(config.split()).isEqualTo(new SplitFractions(.15, .3));
    assertThat(config.network().reading()).isEqualTo(LabellerKind.BIDIRECTIONAL);
    assertThat(read("network: forward").network().reading()).isEqualTo(LabellerKind.FORWARD);
    assertThat(config.network().delay()).isEqualTo(3);
    assertThat(config.network().context()).isEqualTo(4);
    assertThat(config.compare()).isTrue();
  }

  @Test
  void noConvolutionsByDefault() {
    assertThat(LabelConfig.defaults().network().convolutions()).isEqualTo(Optional.empty());
  }

  @Test
  void shortcuts() {
    LabelConfig config = LabelConfig.label("hot", "wet").entity("id").delay(3).units(5);

    assertThat(config)
        .isEqualTo(read("{label: [hot, wet], entity: id, network: forward, delay: 3, units: 5}"));
  }

  private static LabellerDesign window(int units) {
    return new LabellerDesign(
        LabellerKind.WINDOW, RecurrentLayers.lstm(units), Optional.empty(), 5, 5);
  }

  /**
   * Settings of the encoder change no window to a recurrent network, unless it is bidirectional.
   */
  @Test
  void aWindowStaysOne() {
    LabelConfig config = LabelConfig.defaults().withNetwork(window(7));

    assertThat(config.units(3).network()).isEqualTo(window(3));
    assertThat(config.bidirectional(true).network().reading())
        .isEqualTo(LabellerKind.BIDIRECTIONAL);
    assertThat(LabelConfig.defaults().bidirectional(false).network().reading())
        .isEqualTo(LabellerKind.FORWARD);
  }

  @Test
  void onlyABidirectionalNetworkIsCompared() {
    LabelConfig config = LabelConfig.defaults();
    assertThatThrownBy(() -> config.withCompare(true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("delay: 0");
    assertThatThrownBy(() -> config.delay(3).withCompare(true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("network: forward, delay: 3");
  }
}
