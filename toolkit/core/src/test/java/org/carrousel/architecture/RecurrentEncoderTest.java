package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;
import org.carrousel.config.ConfigKeys;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrentEncoderTest {
  private static final ConfigKeys<RecurrentEncoder> KEYS =
      ConfigKeys.of(RecurrentEncoder.vanilla(32));

  private static Setting setting(String key, Object value) {
    return new Setting(key, value, "job.yaml, line 1");
  }

  private static RecurrentEncoder read(Setting... settings) {
    return KEYS.read("job.yaml", group(settings));
  }

  private static Map<String, Setting> group(Setting... settings) {
    Map<String, Setting> map = new LinkedHashMap<>();
    for (Setting setting : settings) {
      map.put(setting.key(), setting);
    }
    return map;
  }

  @Test
  void factoriesGiveLstmLayersOfTheseUnits() {
    assertThat(RecurrentEncoder.vanilla(32)).isEqualTo(RecurrentEncoder.stacked(32));
    assertThat(RecurrentEncoder.stacked(64, 32).units()).containsExactly(64, 32);
    assertThat(RecurrentEncoder.stacked(64, 32).bidirectional()).isFalse();
    assertThat(RecurrentEncoder.bidirectional(64).bidirectional()).isTrue();
    assertThat(RecurrentEncoder.vanilla(32).layers())
        .isEqualTo(new RecurrentLayers(CellKind.LSTM, List.of(32), 0, Regularization.defaults()));
  }

  @Test
  void outputsAreThoseOfTheTopLayerInBothDirections() {
    assertThat(RecurrentEncoder.stacked(8, 5).outputs()).isEqualTo(5);
    assertThat(RecurrentEncoder.bidirectional(8, 5).outputs()).isEqualTo(10);
    assertThat(
            RecurrentEncoder.bidirectional(5)
                .withLayers(RecurrentLayers.lstm(5).withProjection(3))
                .outputs())
        .isEqualTo(6);
  }

  @Test
  void cellsHaveTheUsualOptions() {
    assertThat(CellKind.LSTM.cell(0)).isEqualTo(Lstm.standard());
    assertThat(CellKind.LSTM.cell(3)).isEqualTo(Lstm.standard().projection(3));
    assertThat(CellKind.PEEPHOLE_LSTM.cell(0)).isEqualTo(Lstm.standard().peepholes(true));
    assertThat(CellKind.COUPLED_LSTM.cell(0))
        .isEqualTo(Lstm.standard().forgetGate(ForgetGate.COUPLED));
    assertThat(CellKind.GRU.cell(0)).isEqualTo(new Gru(Gru.Reset.AFTER));
    assertThat(CellKind.SIMPLE_RNN.cell(0)).isEqualTo(new SimpleRnn(CellActivation.TANH));
  }

  @Test
  void layersWithoutUnitsAreRefused() {
    assertThatThrownBy(() -> RecurrentEncoder.vanilla(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: 0\n");
    assertThatThrownBy(() -> RecurrentEncoder.bidirectional(-8))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: -8\n");
    assertThatThrownBy(() -> RecurrentEncoder.stacked(8, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: 0\n");
    assertThatThrownBy(RecurrentEncoder::stacked)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: []\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"GRU", "SIMPLE_RNN"})
  void onlyLstmsHaveAProjection(CellKind cell) {
    RecurrentLayers layers = RecurrentLayers.lstm(8).withCell(cell);

    assertThatThrownBy(() -> layers.withProjection(4))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("projection: 4 with cell: " + Setting.name(cell))
        .hasMessageContaining("set projection to 0, or cell to lstm");
    assertThatThrownBy(() -> RecurrentLayers.lstm(8).withProjection(-1))
        .hasMessageStartingWith("projection: -1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, dropout: 1.0",
    "-.1, 0, 0, dropout: -0.1",
    "NaN, 0, 0, dropout: NaN",
    "0, -1, 0, weight-decay: -1.0",
    "0, NaN, 0, weight-decay: NaN",
    "0, 0, -1, gradient-clip: -1.0"
  })
  void regularizationOutOfRangeIsRefused(
      double dropout, double weightDecay, double gradientClip, String given) {
    assertThatThrownBy(() -> new Regularization(dropout, weightDecay, gradientClip))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(given + "\n");
  }

  @Test
  void keysAreThoseOfLayersRegularizationAndConvolutions() {
    assertThat(KEYS.keys().stream().map(KeyInfo::name))
        .containsExactly(
            "cell",
            "units",
            "projection",
            "dropout",
            "recurrent-dropout",
            "weight-dropout",
            "weight-decay",
            "gradient-clip",
            "bidirectional",
            "convolutions");
    assertThat(
            read(
                setting("cell", "coupled-lstm"),
                setting("units", List.of("8", "4")),
                setting("projection", "2"),
                setting("bidirectional", "true"),
                setting("dropout", "0.5")))
        .isEqualTo(
            RecurrentEncoder.bidirectional(8, 4)
                .withLayers(
                    new RecurrentLayers(
                        CellKind.COUPLED_LSTM,
                        List.of(8, 4),
                        2,
                        Regularization.defaults().withDropout(.5))));
  }

  @Test
  void convolutionsAreAGroupOrNone() {
    Map<String, Setting> least =
        group(setting("shape", List.of("2", "8")), setting("filters", "4"));
    Map<String, Setting> whole = new LinkedHashMap<>(least);
    whole.put("window", setting("window", "5"));
    whole.put("stride", setting("stride", "1"));

    assertThat(read(setting("convolutions", least)).convolutions())
        .contains(new StepConvolutions(List.of(2, 8), List.of(4), 3, 2));
    RecurrentEncoder encoder = read(setting("convolutions", whole));
    assertThat(encoder.convolutions())
        .contains(new StepConvolutions(List.of(2, 8), List.of(4), 5, 1));
    assertThat(KEYS.texts(encoder).get("convolutions"))
        .isEqualTo(
            Map.of(
                "shape", List.of("2", "8"), "filters", List.of("4"), "window", "5", "stride", "1"));
    assertThat(KEYS.texts(RecurrentEncoder.vanilla(3))).containsEntry("convolutions", "none");
    assertThat(read(setting("convolutions", "none")).convolutions()).isEqualTo(Optional.empty());
  }

  @Test
  void convolutionsNeedAShapeAndFilters() {
    assertThatThrownBy(() -> read(setting("convolutions", group(setting("shape", List.of("2"))))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a group with shape and filters");
    assertThatThrownBy(
            () ->
                read(
                    setting("convolutions", group(setting("shape", "2"), setting("filters", "0")))))
        .hasMessageContaining("filters: 0");
  }

  @Test
  void aProjectionOfAGruIsBlamedOnItsSetting() {
    assertThatThrownBy(() -> read(setting("cell", "gru"), setting("projection", "4")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 1: projection: 4 with cell: gru");
  }
}
