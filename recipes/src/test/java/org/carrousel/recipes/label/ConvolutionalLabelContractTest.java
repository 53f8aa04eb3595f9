package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.RecipeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with convolutions over each time step. */
class ConvolutionalLabelContractTest extends LabelContractTest {
  @Override
  LabelConfig config() {
    return RecipeContract.convolutional(super.config());
  }

  /** Streams do not support convolutions. */
  @Override
  @Test
  void stepByStepGivesWhatTheWholeSequenceGives(@TempDir Path folder) {
    assertThatThrownBy(() -> super.stepByStepGivesWhatTheWholeSequenceGives(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("convolution-1");
  }
}
