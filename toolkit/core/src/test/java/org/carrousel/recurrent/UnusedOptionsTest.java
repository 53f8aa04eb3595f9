package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carrousel.attention.Attention;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/** Options of DL4J's builders that our layers do not have are refused, not ignored. */
class UnusedOptionsTest {
  static Stream<Arguments> builders() {
    return Stream.of(
        Arguments.of("a recurrent layer", builder(RecurrentLayer.Builder::new)),
        Arguments.of("an attention layer", builder(Attention.Builder::new)));
  }

  private static Supplier<FeedForwardLayer.Builder<?>> builder(
      Supplier<FeedForwardLayer.Builder<?>> builder) {
    return builder;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builders")
  void activationBiasAndGainAreRefused(
      String layer, Supplier<FeedForwardLayer.Builder<?>> builder) {
    assertThatThrownBy(() -> builder.get().activation(Activation.RELU))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the activation relu for " + layer);
    assertThatThrownBy(() -> builder.get().biasInit(3))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the initial bias 3.0 for " + layer);
    assertThatThrownBy(() -> builder.get().gainInit(2))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the initial gain 2.0 for " + layer);
  }
}
