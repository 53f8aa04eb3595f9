package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mask of the labels of a batch, column by column as of {@link ColumnLayout}: a factor on each
 * label's loss, 0 for a masked label.
 *
 * @param values values of the columns
 * @param height values per column: 1, or the number of outputs if each has its own mask
 */
record LabelMask(ArrayValues values, int height) {
  /**
   * Reads DL4J's mask.
   *
   * @param mask mask to read; null gives null
   * @throws BadInputException if its shape does not fit the head
   */
  static LabelMask of(
      INDArray mask, SequenceHead head, ColumnLayout layout, DataType dataType, String layer) {
    if (mask == null) {
      return null;
    }
    int outputs = (int) head.getNOut();
    INDArray array = mask.rank() == (layout.sequence() ? 2 : 1) ? Nd4j.expandDims(mask, 1) : mask;
    if (layout.hasShape(array, 1)) {
      return new LabelMask(layout.values(array, dataType), 1);
    }
    boolean perOutput = head.getObjective().activation() != Activation.SOFTMAX;
    if (perOutput && layout.hasShape(mask, outputs)) {
      return new LabelMask(layout.values(mask, dataType), outputs);
    }
    String expected = layout.sequence() ? "[%d, %d]" : "[%d, 1]";
    throw new BadInputException(
        "a mask of shape %s for %s".formatted(Arrays.toString(mask.shape()), layer),
        expected.formatted(layout.batch(), layout.steps())
            + (perOutput ? " or " + Arrays.toString(layout.shape(outputs)) : ""),
        "give a mask of that shape: 1 for a label, 0 for a masked one");
  }
}
