package org.carrousel.baseline;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Ridge regression: least squares with a penalty on the squared weights, but not on the intercept
 * (Hoerl and Kennard 1970). One eigendecomposition of the inputs' scatter matrix serves all
 * penalties.
 */
final class RidgeRegression {
  /** Eigenvalues below this fraction of the largest one are treated as 0. */
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
   * @param scatter scatter of vectors with inputs followed by outputs
   * @param inputCount number of inputs in each vector
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
   * Returns the optimal map for a penalty.
   *
   * @param strength penalty as a fraction of the mean eigenvalue of the inputs' scatter, 0 or more;
   *     0 gives the minimum-norm least squares solution
   */
  LinearMap solve(double strength) {
    double penalty = strength * Arrays.stream(eigenvalues).average().orElseThrow();
    double smallest = RANK_TOLERANCE * Arrays.stream(eigenvalues).max().orElseThrow();
    double[] inverse =
        Arrays.stream(eigenvalues)
            .map(eigenvalue -> eigenvalue > smallest ? 1 / (eigenvalue + penalty) : 0)
            .toArray();
    INDArray weights =
        eigenvectors.mmul(rotatedCross.mulColumnVector(Nd4j.createFromArray(inverse))).transpose();
    INDArray intercept = mean.get(outputs).sub(weights.mmul(mean.get(inputs)));
    return new LinearMap(weights.toDoubleMatrix(), intercept.toDoubleVector());
  }
}
