package org.carrousel.baseline;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mean and scatter matrix, the sum of {@code (z - mean)(z - mean)'}, of many vectors. Batches are
 * centred on their own and merged (Chan, Golub and LeVeque 1979, equation 2.1), so a mean far from
 * 0 costs no digits.
 */
final class ScatterMatrix {
  private static final int BATCH = 2048;

  private final int size;
  private final double[] batch;
  private int waiting;
  private long count;
  private final INDArray mean;
  private final INDArray matrix;

  ScatterMatrix(int size) {
    this.size = size;
    this.batch = new double[BATCH * size];
    this.mean = Nd4j.zeros(DataType.DOUBLE, size);
    this.matrix = Nd4j.zeros(DataType.DOUBLE, size, size);
  }

  /** Adds the vector of two parts one after the other. */
  void add(double[] head, double[] tail) {
    System.arraycopy(head, 0, batch, waiting * size, head.length);
    System.arraycopy(tail, 0, batch, waiting * size + head.length, tail.length);
    waiting++;
    if (waiting == BATCH) {
      merge();
    }
  }

  long count() {
    return count + waiting;
  }

  /** [size]. */
  INDArray mean() {
    merge();
    return mean;
  }

  /** [size, size]. */
  INDArray matrix() {
    merge();
    return matrix;
  }

  private void merge() {
    if (waiting == 0) {
      return;
    }
    INDArray vectors =
        Nd4j.create(
            Arrays.copyOf(batch, waiting * size), new long[] {waiting, size}, DataType.DOUBLE);
    INDArray batchMean = vectors.mean(0);
    vectors.subiRowVector(batchMean);
    INDArray shift = batchMean.sub(mean);
    double share = (double) waiting / (count + waiting);
    matrix.addi(vectors.transpose().mmul(vectors));
    matrix.addi(shift.reshape(size, 1).mmul(shift.reshape(1, size)).muli(count * share));
    mean.addi(shift.mul(share));
    count += waiting;
    waiting = 0;
  }
}
