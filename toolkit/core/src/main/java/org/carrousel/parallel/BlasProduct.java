package org.carrousel.parallel;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrix product in single precision by a direct call of the BLAS library that ND4J brings;
 * products with a vector use {@code sgemv} (docs/decisions/012).
 *
 * @param left left factor
 * @param leftTransposed whether the left factor is transposed
 * @param right right factor
 * @param rightTransposed whether the right factor is transposed
 * @param into receives the product plus {@code beta} times its previous values
 * @param beta 0 or 1
 */
record BlasProduct(
    INDArray left,
    boolean leftTransposed,
    INDArray right,
    boolean rightTransposed,
    INDArray into,
    float beta) {
  private static final boolean ON_CPU = Nd4j.getExecutioner().type() == ExecutionerType.NATIVE_CPU;

  /** Returns whether BLAS can read and write these arrays without a copy. */
  boolean possible() {
    return ON_CPU && isSupported(left) && isSupported(right) && isSupported(into);
  }

  private static boolean isSupported(INDArray matrix) {
    return matrix.dataType() == DataType.FLOAT && (matrix.rows() == 1 || matrix.stride(0) == 1);
  }

  void compute() {
    try {
      if (into.rows() == 1) {
        vector(right, !rightTransposed, left, leftTransposed, columnStride(into));
      } else if (into.columns() == 1) {
        vector(left, leftTransposed, right, !rightTransposed, 1);
      } else {
        matrix();
      }
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private void matrix() {
    cblas_sgemm(
        CblasColMajor,
        transposition(leftTransposed),
        transposition(rightTransposed),
        into.rows(),
        into.columns(),
        leftTransposed ? left.rows() : left.columns(),
        1,
        memory(left),
        columnStride(left),
        memory(right),
        columnStride(right),
        beta,
        memory(into),
        columnStride(into));
  }

  /**
   * Multiplies a matrix with a vector.
   *
   * @param column whether the vector is a column of its array, not a row
   */
  private void vector(
      INDArray matrix, boolean transposed, INDArray vector, boolean column, int intoStride) {
    cblas_sgemv(
        CblasColMajor,
        transposition(transposed),
        matrix.rows(),
        matrix.columns(),
        1,
        memory(matrix),
        columnStride(matrix),
        memory(vector),
        column ? 1 : columnStride(vector),
        beta,
        memory(into),
        intoStride);
  }

  private static int transposition(boolean transposed) {
    return transposed ? CblasTrans : CblasNoTrans;
  }

  /** Returns the distance between columns; ND4J's stride of a single column can be any number. */
  private static int columnStride(INDArray matrix) {
    return matrix.columns() == 1 ? matrix.rows() : matrix.stride(1);
  }

  private static FloatPointer memory(INDArray matrix) {
    return new FloatPointer(matrix.data().addressPointer());
  }
}
