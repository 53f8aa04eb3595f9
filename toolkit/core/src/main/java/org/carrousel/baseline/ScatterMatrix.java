package org.carrousel.baseline;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mean and scatter matrix, the sum of {@code (z - mean)(z - mean)'}, of many vectors. Batches are
 * centered separately and merged (Chan, Golub and LeVeque 1979, equation 2.1), so that a large mean
 * does not reduce the precision.
 */
final class ScatterMatrix {
  private static final int BATCH = 2048;

  private final int size;
  private final double[] batch;
  private int buffered;
  private long count;
  private final INDArray mean;
  private final INDArray matrix;

  ScatterMatrix(int size) {
    this.size = size;
    this.batch = new double[BATCH * size];
    this.mean = Nd4j.zeros(DataType.DOUBLE, size);
    this.matrix = Nd4j.zeros(DataType.DOUBLE, size, size);
  }

  /** Adds the concatenation of two vectors. */
  void add(double[] head, double[] tail) {
    System.arraycopy(head, 0, batch, buffered * size, head.length);
    System.arraycopy(tail, 0, batch, buffered * size + head.length, tail.length);
    buffered++;
    if (buffered == BATCH) {
      merge();
    }
  }

  long count() {
    return count + buffered;
  }

  /** Returns the mean, [size]. */
  INDArray mean() {
    merge();
    return mean;
  }

  /** Returns the scatter matrix, [size, size]. */
  INDArray matrix() {
    merge();
    return matrix;
  }

  private void merge() {
    if (buffered == 0) {
      return;
    }
    INDArray vectors =
        Nd4j.create(
            Arrays.copyOf(batch, buffered * size), new long[] {buffered, size}, DataType.DOUBLE);
    INDArray batchMean = vectors.mean(0);
    vectors.subiRowVector(batchMean);
    INDArray shift = batchMean.sub(mean);
    double weight = (double) buffered / (count + buffered);
    matrix.addi(vectors.transpose().mmul(vectors));
    matrix.addi(shift.reshape(size, 1).mmul(shift.reshape(1, size)).muli(count * weight));
    mean.addi(shift.mul(weight));
    count += buffered;
    buffered = 0;
  }
}
