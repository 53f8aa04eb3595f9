package org.carrousel.recipes.forecast;

import java.util.List;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.Convolutional;

/** Convolutions over two rows of a window at a time, below layers that read in both directions. */
class ConvolutionalForecastContractTest extends ForecastContractTest {
  @Override
  ForecastConfig config() {
    ForecastConfig config = super.config();
    return config
        .window(config.window().patch(2))
        .network(
            config
                .network()
                .architecture(
                    new Convolutional(
                        List.of(6, 2), List.of(3), 2, 1, new Bidirectional(List.of(4)))));
  }
}
