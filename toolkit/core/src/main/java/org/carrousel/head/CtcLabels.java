package org.carrousel.head;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads the labels of rows that are not aligned with time steps. */
final class CtcLabels {
  private CtcLabels() {}

  /**
   * The labels of each row, without those that are masked.
   *
   * @param labels numbers of classes, {@code [batch, 1, labels]}
   * @param mask {@code [batch, labels]}; null if all count
   * @param batch number of rows
   * @param layer named in messages
   */
  static int[][] of(INDArray labels, INDArray mask, int batch, String layer) {
    if (labels.rank() != 3 || labels.size(0) != batch || labels.size(1) != 1) {
      throw new BadInputException(
          "labels of shape %s for %s".formatted(Arrays.toString(labels.shape()), layer),
          "[%d, 1, labels] of class numbers".formatted(batch),
          "give each row its labels, and mask the rest of the shorter rows");
    }
    long most = labels.size(2);
    if (mask != null && !Arrays.equals(mask.shape(), new long[] {batch, most})) {
      throw new BadInputException(
          "a mask of shape %s for %s".formatted(Arrays.toString(mask.shape()), layer),
          "[%d, %d], that of the labels".formatted(batch, most),
          "mask the labels as they are: 1 for one that counts, 0 for one that does not");
    }
    double[][] numbers = labels.castTo(DataType.DOUBLE).reshape(batch, most).toDoubleMatrix();
    double[][] counts = mask == null ? null : mask.castTo(DataType.DOUBLE).toDoubleMatrix();
    return IntStream.range(0, batch)
        .mapToObj(
            row ->
                IntStream.range(0, (int) most)
                    .filter(place -> counts == null || counts[row][place] != 0)
                    .map(place -> whole(numbers[row][place], row, place, layer))
                    .toArray())
        .toArray(int[][]::new);
  }

  private static int whole(double number, int row, int place, String layer) {
    if (number != (int) number) {
      throw new BadInputException(
          "class number %s in row %d, label %d of the labels for %s"
              .formatted(number, row, place, layer),
          "a whole number",
          "correct the labels, or mask those that are not there");
    }
    return (int) number;
  }
}
