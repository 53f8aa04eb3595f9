package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The labels of a batch, column by column.
 *
 * @param memory of the columns
 * @param height of a column: the number of outputs, or 1 for class numbers
 * @param classNumbers whether a label is the number of a class
 * @param layer named in messages
 */
record LabelColumns(ArrayValues memory, int height, boolean classNumbers, String layer) {
  static LabelColumns of(
      INDArray labels, SequenceHead head, ColumnLayout layout, DataType dataType, String layer) {
    int outputs = (int) head.getNOut();
    boolean numbers = head.getObjective() == Objective.CROSS_ENTROPY && layout.holds(labels, 1);
    if (!numbers && !layout.holds(labels, outputs)) {
      String expected = Arrays.toString(layout.shape(outputs));
      throw new BadInputException(
          "labels of shape %s for %s".formatted(Arrays.toString(labels.shape()), layer),
          head.getObjective() == Objective.CROSS_ENTROPY
              ? "%s, or %s of class numbers".formatted(expected, Arrays.toString(layout.shape(1)))
              : expected,
          layout.sequence()
              ? "label every time step and mask those without a label, or let the recurrent layer"
                  + " below answer with its last step only"
              : "label every row");
    }
    return new LabelColumns(layout.memory(labels, dataType), numbers ? 1 : outputs, numbers, layer);
  }

  /** Checks the number of a class. */
  void requireClass(double number, int classes, String place) {
    if (!(number >= 0 && number < classes && number == Math.rint(number))) {
      throw new BadInputException(
          "class number %s in %s of the labels for %s".formatted(text(number), place, layer),
          "a whole number from 0 to " + (classes - 1),
          "correct the labels, or mask time steps that have none");
    }
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
