package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with convolutions over each time step. */
class ConvolutionalLabelContractTest extends LabelContractTest {
  @Override
  LabelConfig config() {
    LabelConfig config = super.config();
    return config.with(
        config
            .encoder()
            .withConvolutions(Optional.of(new StepConvolutions(List.of(2), List.of(3), 2, 1))));
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
