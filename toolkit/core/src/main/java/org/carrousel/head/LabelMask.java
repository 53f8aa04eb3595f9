package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How much each label counts, column by column: 0 for not at all.
 *
 * @param memory of the columns
 * @param height of a column: 1, or the number of outputs if each has a mask of its own
 */
record LabelMask(ArrayValues memory, int height) {
  /** Reads DL4J's mask; null if there is none. */
  static LabelMask of(
      INDArray mask, SequenceHead head, ColumnLayout layout, DataType dataType, String layer) {
    if (mask == null) {
      return null;
    }
    int outputs = (int) head.getNOut();
    INDArray whole = mask.rank() == (layout.sequence() ? 2 : 1) ? Nd4j.expandDims(mask, 1) : mask;
    if (layout.holds(whole, 1)) {
      return new LabelMask(layout.memory(whole, dataType), 1);
    }
    boolean perOutput = head.getObjective().activation() != Activation.SOFTMAX;
    if (perOutput && layout.holds(mask, outputs)) {
      return new LabelMask(layout.memory(mask, dataType), outputs);
    }
    String expected = layout.sequence() ? "[%d, %d]" : "[%d, 1]";
    throw new BadInputException(
        "a mask of shape %s for %s".formatted(Arrays.toString(mask.shape()), layer),
        expected.formatted(layout.batch(), layout.steps())
            + (perOutput ? " or " + Arrays.toString(layout.shape(outputs)) : ""),
        "mask the labels as they are: 1 for one that counts, 0 for one that does not");
  }
}
