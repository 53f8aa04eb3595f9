package org.carrousel.recipes.regress;

import org.carrousel.recipes.RecipeContract;

/** The same with convolutions over each time step. */
class ConvolutionalRegressContractTest extends RegressContractTest {
  @Override
  RegressConfig config() {
    return RecipeContract.convolutional(super.config());
  }
}
