package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.architecture.Architecture;
import org.carrousel.architecture.Convolutional;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.Vanilla;
import org.carrousel.error.BadInputException;
import org.carrousel.head.Objective;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelDesignTest {
  private static LabelDesign design(Reading reading, Integer... units) {
    return new LabelDesign(
        reading, Architecture.of(List.of(units)), 5, 5, Regularization.defaults());
  }

  /** The published net has 101,245 weights, 3 · 2 · 93 of them peepholes, which ours lacks. */
  @Test
  void weightsOfThePublishedNet() {
    assertThat(design(Reading.BIDIRECTIONAL, 93).parameters(26, 61) + 3 * 2 * 93)
        .isEqualTo(101_245);
  }

  @ParameterizedTest
  @EnumSource
  void countsTheWeightsOfTheNetwork(Reading reading) {
    LabelDesign design = design(reading, 7, 4);
    ComputationGraph network =
        new ComputationGraph(design.configuration(3, 5, Objective.CROSS_ENTROPY, 1));
    network.init();

    assertThat(design.parameters(3, 5)).isEqualTo(network.numParams());
  }

  private static LabelDesign convolutional(Reading reading) {
    Convolutional steps = new Convolutional(List.of(2, 6), List.of(4), 3, 2, new Vanilla(7));
    return design(reading, 1).architecture(steps);
  }

  /** 4 filters see 2 channels 3 wide, at 3 places. */
  @Test
  void weightsOfConvolutions() {
    long filters = 4 * (2 * 3 + 1);
    long lstm = 4 * 7 * (4 * 3 + 7 + 1);

    assertThat(convolutional(Reading.FORWARD).parameters(12, 5))
        .isEqualTo(filters + lstm + 5 * (7 + 1));
    assertThat(convolutional(Reading.BIDIRECTIONAL).parameters(12, 5))
        .isEqualTo(filters + 2 * lstm + 5 * (2 * 7 + 1));
  }

  @Test
  void aWindowHasNoConvolutions() {
    LabelDesign design = convolutional(Reading.FORWARD);

    assertThat(design.reading(Reading.WINDOW)).isEqualTo(design(Reading.WINDOW, 7));
    assertThat(design.reading(Reading.BIDIRECTIONAL).architecture())
        .isEqualTo(design.architecture());
    assertThatThrownBy(() -> design(Reading.WINDOW, 7).architecture(design.architecture()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("convolutions with network: window");
  }

  /** No other number of units comes nearer. */
  @Test
  void asManyWeights() {
    long asked = design(Reading.BIDIRECTIONAL, 93).parameters(26, 41);
    for (Reading reading : Reading.values()) {
      LabelDesign found = design(reading, 93).ofSize(asked, 26, 41);
      int units = found.units().get(0);
      long distance = Math.abs(found.parameters(26, 41) - asked);
      for (int other : new int[] {units - 1, units + 1}) {
        assertThat(Math.abs(design(reading, other).parameters(26, 41) - asked))
            .isGreaterThan(distance);
      }
      assertThat((double) distance / asked).isLessThan(.01);
    }
    assertThat(design(Reading.BIDIRECTIONAL, 93).ofSize(asked, 26, 41).units()).containsExactly(93);
  }

  @Test
  void layersKeepTheirProportion() {
    LabelDesign found = design(Reading.FORWARD, 20, 10).ofSize(100_000, 26, 41);

    assertThat(found.units().get(0))
        .isBetween(2 * found.units().get(1) - 1, 2 * found.units().get(1) + 1);
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(() -> design(Reading.FORWARD, 0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> design(Reading.FORWARD)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> design(Reading.FORWARD, 1).delay(-1))
        .isInstanceOf(BadInputException.class);
    LabelConfig config = LabelConfig.defaults();
    assertThatThrownBy(() -> config.compare(true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("delay: 0");
    assertThatThrownBy(
            () -> config.network(config.network().reading(Reading.FORWARD).delay(3)).compare(true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("network: forward, delay: 3");
  }
}
