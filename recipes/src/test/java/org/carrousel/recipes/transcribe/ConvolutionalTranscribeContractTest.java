package org.carrousel.recipes.transcribe;

import org.carrousel.recipes.RecipeContract;

/** The same with convolutions over each time step. */
class ConvolutionalTranscribeContractTest extends TranscribeContractTest {
  @Override
  TranscribeConfig config() {
    return RecipeContract.convolutional(super.config());
  }
}
