package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.architecture.Convolutional;

/** The same with convolutions over each time step. */
class ConvolutionalClassifyContractTest extends ClassifyContractTest {
  @Override
  ClassifyConfig config() {
    ClassifyConfig config = super.config();
    return config.network(
        config
            .network()
            .architecture(
                new Convolutional(List.of(2), List.of(3), 2, 1, config.network().architecture())));
  }
}
