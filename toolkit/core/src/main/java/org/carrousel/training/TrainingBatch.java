package org.carrousel.training;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A batch of examples.
 *
 * @param name position in the training, such as {@code epoch 2, batch 5}
 * @param examples number of the example in each row
 * @param data inputs, labels and masks
 */
record TrainingBatch(String name, int[] examples, MultiDataSet data) {
  /**
   * Returns a description of the first unmasked value that is not finite, in the inputs, then in
   * the labels; empty if all are finite.
   */
  Optional<String> badValue(ComputationGraph network) {
    INDArray[] inputMasks = data.getFeaturesMaskArrays();
    INDArray[] labelMasks = data.getLabelsMaskArrays();
    List<String> inputs = network.getConfiguration().getNetworkInputs();
    List<String> outputs = network.getConfiguration().getNetworkOutputs();
    Optional<String> description = Optional.empty();
    for (int i = 0; i < inputs.size() && description.isEmpty(); i++) {
      description = badValue("input " + inputs.get(i), data.getFeatures(i), mask(inputMasks, i));
    }
    for (int i = 0; i < outputs.size() && description.isEmpty(); i++) {
      INDArray labels = data.getLabels(i);
      INDArray labelMask = mask(labelMasks, i);
      // Padded time steps of the input have no label.
      INDArray mask = labelMask == null && labels.rank() == 3 ? mask(inputMasks, 0) : labelMask;
      description = badValue("label of " + outputs.get(i), labels, mask);
    }
    return description;
  }

  private static INDArray mask(INDArray[] masks, int number) {
    return masks == null ? null : masks[number];
  }

  private Optional<String> badValue(String what, INDArray array, INDArray mask) {
    double[] values = array.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    int steps = array.rank() == 3 ? (int) array.size(2) : 1;
    int features = values.length / (int) array.size(0) / steps;
    for (int i = 0; i < values.length; i++) {
      int step = i % steps;
      int feature = i / steps % features;
      int row = i / steps / features;
      if (!Double.isFinite(values[i]) && isUnmasked(mask, array, row, feature, step)) {
        String position = "%s, %s, row %d (example %d), feature %d";
        String time = array.rank() == 3 ? ", time step " + step : "";
        return Optional.of(
            position.formatted(name, what, row, examples[row], feature)
                + time
                + " is "
                + values[i]);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a value is unmasked, by a mask per time step, per row or per value. */
  private static boolean isUnmasked(INDArray mask, INDArray array, int row, int feature, int step) {
    if (mask == null) {
      return true;
    }
    if (mask.rank() != 2) {
      return (mask.rank() == 1 ? mask.getDouble(row) : mask.getDouble(row, feature, step)) != 0;
    }
    int column = array.rank() == 3 ? step : mask.size(1) == 1 ? 0 : feature;
    return mask.getDouble(row, column) != 0;
  }
}
