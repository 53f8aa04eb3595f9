package org.carrousel.recipes.classify;

import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.StepConvolutions;

/** The same with convolutions over each time step. */
class ConvolutionalClassifyContractTest extends ClassifyContractTest {
  @Override
  ClassifyConfig config() {
    ClassifyConfig config = super.config();
    return config.with(
        config
            .encoder()
            .withConvolutions(Optional.of(new StepConvolutions(List.of(2), List.of(3), 2, 1))));
  }
}
