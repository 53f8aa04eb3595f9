package org.carrousel.training;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Checks of batches for truncated backpropagation through time (TBPTT). DL4J only logs a batch that
 * it cannot use, and continues without training on it.
 */
final class TbpttBatch {
  private static final String STANDARD =
      "use BackpropType.Standard, which trains on whole sequences";

  private TbpttBatch() {}

  /**
   * Checks that DL4J can cut a batch into segments. Accepts every batch if the network is not
   * trained with TBPTT.
   *
   * @throws BadInputException if there is no sequence, or inputs and labels differ in time steps
   */
  static void require(ComputationGraph network, MultiDataSet batch) {
    ComputationGraphConfiguration configuration = network.getConfiguration();
    if (configuration.getBackpropType() != BackpropType.TruncatedBPTT) {
      return;
    }
    INDArray sequence =
        Arrays.stream(batch.getFeatures())
            .filter(input -> input.rank() == 3)
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "truncated backpropagation through time without sequences",
                        "an input of shape [batch, features, time]",
                        STANDARD));
    long steps = sequence.size(2);
    List<String> inputs = configuration.getNetworkInputs();
    for (int i = 0; i < inputs.size(); i++) {
      if (batch.getFeatures(i).rank() == 3) {
        requireSteps("input " + inputs.get(i), batch.getFeatures(i), steps);
      }
    }
    List<String> outputs = configuration.getNetworkOutputs();
    for (int i = 0; i < outputs.size(); i++) {
      INDArray labels = batch.getLabels(i);
      if (labels.rank() != 3) {
        throw new BadInputException(
            "labels of %s of shape %s with truncated backpropagation through time"
                .formatted(outputs.get(i), Arrays.toString(labels.shape())),
            "a label at every time step, [batch, outputs, %d]".formatted(steps),
            STANDARD + ", or mask the time steps without a label");
      }
      requireSteps("labels of " + outputs.get(i), labels, steps);
    }
  }

  private static void requireSteps(String what, INDArray array, long steps) {
    if (array.size(2) != steps) {
      throw new BadInputException(
          "%s of %d time steps for an input of %d, with truncated backpropagation through time"
              .formatted(what, array.size(2), steps),
          "inputs and labels of the same length, which are cut at the same time steps",
          "pad the shorter sequence and mask the padding, or " + STANDARD);
    }
  }
}
