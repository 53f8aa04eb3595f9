package org.carrousel.training;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Examples as a network is given them.
 *
 * @param name where they come in the training: {@code epoch 2, batch 5}
 * @param examples their numbers, row by row
 * @param data the arrays
 */
record TrainingBatch(String name, int[] examples, MultiDataSet data) {
  /**
   * The first value of the inputs, then of the labels, that is not a finite number, where no mask
   * covers it.
   */
  Optional<String> badValue(ComputationGraph network) {
    INDArray[] inputMasks = data.getFeaturesMaskArrays();
    INDArray[] labelMasks = data.getLabelsMaskArrays();
    List<String> inputs = network.getConfiguration().getNetworkInputs();
    List<String> outputs = network.getConfiguration().getNetworkOutputs();
    Optional<String> found = Optional.empty();
    for (int i = 0; i < inputs.size() && found.isEmpty(); i++) {
      found = badValue("input " + inputs.get(i), data.getFeatures(i), mask(inputMasks, i));
    }
    for (int i = 0; i < outputs.size() && found.isEmpty(); i++) {
      INDArray labels = data.getLabels(i);
      INDArray own = mask(labelMasks, i);
      // A time step that is not there has no label.
      INDArray mask = own == null && labels.rank() == 3 ? mask(inputMasks, 0) : own;
      found = badValue("label of " + outputs.get(i), labels, mask);
    }
    return found;
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
      if (!Double.isFinite(values[i]) && counts(mask, array, row, feature, step)) {
        String place = "%s, %s, row %d (example %d), feature %d";
        String time = array.rank() == 3 ? ", time step " + step : "";
        return Optional.of(
            place.formatted(name, what, row, examples[row], feature) + time + " is " + values[i]);
      }
    }
    return Optional.empty();
  }

  /** Whether a mask of time steps, rows or single values lets a value count. */
  private static boolean counts(INDArray mask, INDArray array, int row, int feature, int step) {
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
