package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Labels of a batch, column by column as of {@link ColumnLayout}.
 *
 * @param values values of the columns
 * @param height values per column: the number of outputs, or 1 for class numbers
 * @param classNumbers whether labels are class numbers
 * @param layer name of the layer, for messages
 */
record LabelColumns(ArrayValues values, int height, boolean classNumbers, String layer) {
  /**
   * Reads DL4J's labels.
   *
   * @throws BadInputException if their shape does not fit the head
   */
  static LabelColumns of(
      INDArray labels, SequenceHead head, ColumnLayout layout, DataType dataType, String layer) {
    int outputs = (int) head.getNOut();
    boolean numbers = head.getObjective() == Objective.CROSS_ENTROPY && layout.hasShape(labels, 1);
    if (!numbers && !layout.hasShape(labels, outputs)) {
      String expected = Arrays.toString(layout.shape(outputs));
      throw new BadInputException(
          "labels of shape %s for %s".formatted(Arrays.toString(labels.shape()), layer),
          head.getObjective() == Objective.CROSS_ENTROPY
              ? "%s, or %s of class numbers".formatted(expected, Arrays.toString(layout.shape(1)))
              : expected,
          layout.sequence()
              ? "label every time step and mask those without a label, or set lastStepOnly on the"
                  + " recurrent layer below"
              : "label every row");
    }
    return new LabelColumns(layout.values(labels, dataType), numbers ? 1 : outputs, numbers, layer);
  }

  /**
   * Checks a class number.
   *
   * @param position row and time step, for the message
   */
  void requireClass(double number, int classes, String position) {
    if (!(number >= 0 && number < classes && number == Math.rint(number))) {
      throw new BadInputException(
          "class number %s in %s of the labels for %s".formatted(text(number), position, layer),
          "a whole number from 0 to " + (classes - 1),
          "correct the labels, or mask time steps without a label");
    }
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
