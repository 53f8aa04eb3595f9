package org.carrousel.baseline;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Least squares with a penalty on the squared weights, not on the intercept (Hoerl and Kennard
 * 1970), for any strength from one eigendecomposition of the inputs' scatter matrix.
 */
final class RidgeRegression {
  /** Directions in which the inputs vary less than this beside the widest are rounding. */
  private static final double RANK_TOLERANCE = 1e-12;

  private final INDArray mean;
  private final INDArrayIndex inputs;
  private final INDArrayIndex outputs;
  private final double[] eigenvalues;
  private final INDArray eigenvectors;
  private final INDArray rotatedCross;

  /**
   * Decomposes the inputs' part of a scatter matrix.
   *
   * @param scatter of inputs followed by outputs
   * @param inputCount how many of each vector are inputs
   */
  RidgeRegression(ScatterMatrix scatter, int inputCount) {
    mean = scatter.mean();
    inputs = NDArrayIndex.interval(0, inputCount);
    outputs = NDArrayIndex.interval(inputCount, mean.length());
    INDArray matrix = scatter.matrix();
    EigenDecompositionSymmetric decomposition =
        new EigenDecompositionSymmetric(
            MatrixUtils.createRealMatrix(matrix.get(inputs, inputs).toDoubleMatrix()));
    eigenvalues = decomposition.getEigenvalues();
    eigenvectors = Nd4j.createFromArray(decomposition.getV().getData());
    rotatedCross = eigenvectors.transpose().mmul(matrix.get(inputs, outputs));
  }

  /**
   * The best map for a strength of the penalty.
   *
   * @param strength of the penalty as a fraction of the inputs' mean scatter; 0 is least squares,
   *     with the smallest weights where several solutions are as good
   */
  LinearMap solve(double strength) {
    double penalty = strength * Arrays.stream(eigenvalues).average().orElseThrow();
    double least = RANK_TOLERANCE * Arrays.stream(eigenvalues).max().orElseThrow();
    double[] inverse =
        Arrays.stream(eigenvalues)
            .map(eigenvalue -> eigenvalue > least ? 1 / (eigenvalue + penalty) : 0)
            .toArray();
    INDArray weights =
        eigenvectors.mmul(rotatedCross.mulColumnVector(Nd4j.createFromArray(inverse))).transpose();
    INDArray intercept = mean.get(outputs).sub(weights.mmul(mean.get(inputs)));
    return new LinearMap(weights.toDoubleMatrix(), intercept.toDoubleVector());
  }
}
