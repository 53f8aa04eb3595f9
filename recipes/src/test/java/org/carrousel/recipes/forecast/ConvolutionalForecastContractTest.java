package org.carrousel.recipes.forecast;

import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.StepConvolutions;

/** Convolutions over two rows of a window at a time, below layers that read in both directions. */
class ConvolutionalForecastContractTest extends ForecastContractTest {
  @Override
  ForecastConfig config() {
    ForecastConfig config = super.config();
    RecurrentEncoder encoder =
        config
            .encoder()
            .withUnits(List.of(4))
            .withBidirectional(true)
            .withConvolutions(Optional.of(new StepConvolutions(List.of(6, 2), List.of(3), 2, 1)));
    return config.withWindow(config.window().withPatch(2)).with(encoder);
  }
}
