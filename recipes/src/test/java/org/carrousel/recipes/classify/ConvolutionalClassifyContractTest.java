package org.carrousel.recipes.classify;

import org.carrousel.recipes.RecipeContract;

/** The same with convolutions over each time step. */
class ConvolutionalClassifyContractTest extends ClassifyContractTest {
  @Override
  ClassifyConfig config() {
    return RecipeContract.convolutional(super.config());
  }
}
