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
 * A product in single precision by the BLAS that ND4J multiplies with on a processor, without
 * ND4J's operation around it, which takes longer than a small product; and vectors are multiplied
 * as vectors, not as matrices, which takes several times as long.
 *
 * @param left whose columns are multiplied, or if {@code leftTransposed} its rows
 * @param right the other factor
 * @param into receives the product
 * @param beta factor of what is there, 0 or 1
 */
record BlasProduct(
    INDArray left,
    boolean leftTransposed,
    INDArray right,
    boolean rightTransposed,
    INDArray into,
    float beta) {
  private static final boolean ON_PROCESSOR =
      Nd4j.getExecutioner().type() == ExecutionerType.NATIVE_CPU;

  /** Whether BLAS can take these arrays as they lie. */
  boolean possible() {
    return ON_PROCESSOR && lies(left) && lies(right) && lies(into);
  }

  private static boolean lies(INDArray matrix) {
    return matrix.dataType() == DataType.FLOAT && (matrix.rows() == 1 || matrix.stride(0) == 1);
  }

  void compute() {
    try {
      if (into.rows() == 1) {
        vector(right, !rightTransposed, left, leftTransposed, between(into));
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
        between(left),
        memory(right),
        between(right),
        beta,
        memory(into),
        between(into));
  }

  /** A matrix and a vector, which is a column or a row of its array. */
  private void vector(
      INDArray matrix, boolean transposed, INDArray vector, boolean column, int intoStride) {
    cblas_sgemv(
        CblasColMajor,
        transposition(transposed),
        matrix.rows(),
        matrix.columns(),
        1,
        memory(matrix),
        between(matrix),
        memory(vector),
        column ? 1 : between(vector),
        beta,
        memory(into),
        intoStride);
  }

  private static int transposition(boolean transposed) {
    return transposed ? CblasTrans : CblasNoTrans;
  }

  /** From a column to the next. A lone column may have any stride. */
  private static int between(INDArray matrix) {
    return matrix.columns() == 1 ? matrix.rows() : matrix.stride(1);
  }

  private static FloatPointer memory(INDArray matrix) {
    return new FloatPointer(matrix.data().addressPointer());
  }
}
