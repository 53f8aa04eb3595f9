package org.carrousel.recipes.transcribe;

import java.util.List;
import org.carrousel.architecture.Convolutional;

/** The same with convolutions over each time step. */
class ConvolutionalTranscribeContractTest extends TranscribeContractTest {
  @Override
  TranscribeConfig config() {
    TranscribeConfig config = super.config();
    return config.network(
        config
            .network()
            .architecture(
                new Convolutional(List.of(2), List.of(3), 2, 1, config.network().architecture())));
  }
}
