package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.head.Objective;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabellerDesignTest {
  private static LabellerDesign design(LabellerKind reading, Integer... units) {
    return new LabellerDesign(reading, RecurrentLayers.lstm(units), Optional.empty(), 5, 5);
  }

  /** The published net has 101,245 weights, 3 · 2 · 93 of them peepholes, which ours lacks. */
  @Test
  void weightsOfThePublishedNet() {
    assertThat(design(LabellerKind.BIDIRECTIONAL, 93).parameters(26, 61) + 3 * 2 * 93)
        .isEqualTo(101_245);
  }

  @ParameterizedTest
  @EnumSource
  void countsTheWeightsOfTheNetwork(LabellerKind reading) {
    LabellerDesign design = design(reading, 7, 4);
    ComputationGraph network =
        new ComputationGraph(design.configuration(3, 5, Objective.CROSS_ENTROPY, 1));
    network.init();

    assertThat(design.parameters(3, 5)).isEqualTo(network.numParams());
  }

  private static LabellerDesign convolutional(LabellerKind reading) {
    return design(reading, 7)
        .withConvolutions(Optional.of(new StepConvolutions(List.of(2, 6), List.of(4), 3, 2)));
  }

  /** 4 filters see 2 channels 3 wide, at 3 places. */
  @Test
  void weightsOfConvolutions() {
    long filters = 4 * (2 * 3 + 1);
    long lstm = 4 * 7 * (4 * 3 + 7 + 1);

    assertThat(convolutional(LabellerKind.FORWARD).parameters(12, 5))
        .isEqualTo(filters + lstm + 5 * (7 + 1));
    assertThat(convolutional(LabellerKind.BIDIRECTIONAL).parameters(12, 5))
        .isEqualTo(filters + 2 * lstm + 5 * (2 * 7 + 1));
  }

  @Test
  void aWindowHasNoConvolutions() {
    LabellerDesign design = convolutional(LabellerKind.FORWARD);

    assertThat(design.asWindow()).isEqualTo(design(LabellerKind.WINDOW, 7));
    assertThat(design.withReading(LabellerKind.BIDIRECTIONAL).convolutions())
        .isEqualTo(design.convolutions());
    assertThatThrownBy(() -> design.withReading(LabellerKind.WINDOW))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("convolutions with network: window");
  }

  @Test
  void aWindowHasNeitherCellNorProjection() {
    LabellerDesign window = design(LabellerKind.WINDOW, 7);

    assertThatThrownBy(() -> window.withLayers(window.layers().withCell(CellKind.GRU)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cell: gru with network: window");
    assertThatThrownBy(() -> window.withLayers(window.layers().withProjection(2)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("projection: 2 with network: window");
    LabellerDesign gru = design(LabellerKind.FORWARD, 7);
    assertThat(gru.withLayers(gru.layers().withCell(CellKind.GRU)).asWindow()).isEqualTo(window);
  }

  /** No other number of units comes nearer. */
  @Test
  void asManyWeights() {
    long asked = design(LabellerKind.BIDIRECTIONAL, 93).parameters(26, 41);
    for (LabellerKind reading : LabellerKind.values()) {
      LabellerDesign found = design(reading, 93).ofSize(asked, 26, 41);
      int units = found.layers().units().get(0);
      long distance = Math.abs(found.parameters(26, 41) - asked);
      for (int other : new int[] {units - 1, units + 1}) {
        assertThat(Math.abs(design(reading, other).parameters(26, 41) - asked))
            .isGreaterThan(distance);
      }
      assertThat((double) distance / asked).isLessThan(.01);
    }
    assertThat(design(LabellerKind.BIDIRECTIONAL, 93).ofSize(asked, 26, 41).layers().units())
        .containsExactly(93);
  }

  @Test
  void layersKeepTheirProportion() {
    LabellerDesign found = design(LabellerKind.FORWARD, 20, 10).ofSize(100_000, 26, 41);

    assertThat(found.layers().units().get(0))
        .isBetween(2 * found.layers().units().get(1) - 1, 2 * found.layers().units().get(1) + 1);
  }

  @Test
  void wrongValuesAreRefused() {
    assertThatThrownBy(() -> design(LabellerKind.FORWARD, 0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> design(LabellerKind.FORWARD)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> design(LabellerKind.FORWARD, 1).withDelay(-1))
        .isInstanceOf(BadInputException.class);
  }
}
