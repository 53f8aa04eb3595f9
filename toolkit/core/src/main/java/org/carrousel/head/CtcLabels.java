package org.carrousel.head;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads CTC labels, which are not aligned with time steps. */
final class CtcLabels {
  private CtcLabels() {}

  /**
   * Returns the unmasked labels of each row.
   *
   * @param labels class numbers, {@code [batch, 1, labels]}
   * @param mask mask of the labels, {@code [batch, labels]}; null if none is masked
   * @param batch number of rows
   * @param layer name of the layer, for messages
   * @throws BadInputException if a shape is wrong or a label is not a whole number
   */
  static int[][] of(INDArray labels, INDArray mask, int batch, String layer) {
    if (labels.rank() != 3 || labels.size(0) != batch || labels.size(1) != 1) {
      throw new BadInputException(
          "labels of shape %s for %s".formatted(Arrays.toString(labels.shape()), layer),
          "[%d, 1, labels] of class numbers".formatted(batch),
          "give each row its labels, and mask the padding of shorter rows");
    }
    long length = labels.size(2);
    if (mask != null && !Arrays.equals(mask.shape(), new long[] {batch, length})) {
      throw new BadInputException(
          "a mask of shape %s for %s".formatted(Arrays.toString(mask.shape()), layer),
          "[%d, %d], that of the labels".formatted(batch, length),
          "give a mask of that shape: 1 for a label, 0 for padding");
    }
    double[][] numbers = labels.castTo(DataType.DOUBLE).reshape(batch, length).toDoubleMatrix();
    double[][] maskValues = mask == null ? null : mask.castTo(DataType.DOUBLE).toDoubleMatrix();
    return IntStream.range(0, batch)
        .mapToObj(
            row ->
                IntStream.range(0, (int) length)
                    .filter(i -> maskValues == null || maskValues[row][i] != 0)
                    .map(i -> toInt(numbers[row][i], row, i, layer))
                    .toArray())
        .toArray(int[][]::new);
  }

  private static int toInt(double number, int row, int index, String layer) {
    if (number != (int) number) {
      throw new BadInputException(
          "class number %s in row %d, label %d of the labels for %s"
              .formatted(number, row, index, layer),
          "a whole number",
          "correct the labels, or mask the padding");
    }
    return (int) number;
  }
}
