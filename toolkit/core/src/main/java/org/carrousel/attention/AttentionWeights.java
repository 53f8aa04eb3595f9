package org.carrousel.attention;

import java.util.Map;
import org.carrousel.array.ArrayValues;
import org.carrousel.cell.ActivationMath;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.parallel.MatrixProducts;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Parameters of an {@link Attention} layer and their matrix products. The matrices have one column
 * per row and time step.
 *
 * @param parameters parameters by key
 * @param score score function
 */
record AttentionWeights(Map<String, INDArray> parameters, AttentionScore score) {
  private INDArray get(String key) {
    return parameters.get(key);
  }

  private DataType dataType() {
    return get(Attention.STATE).dataType();
  }

  /** Returns a sequence {@code [batch, features, time]} as {@code [features, time · batch]}. */
  INDArray columns(INDArray sequence) {
    INDArray timeMajor = TimeMajor.of(sequence, dataType());
    return timeMajor.reshape('f', timeMajor.size(0), timeMajor.size(1) * timeMajor.size(2));
  }

  /** Returns a matrix with these values, column by column. */
  INDArray matrix(double[] values, long height) {
    INDArray matrix =
        Nd4j.createUninitialized(dataType(), new long[] {height, values.length / height}, 'f');
    new ArrayValues(matrix).write(0, values, values.length);
    return matrix;
  }

  /** Returns the values of a matrix, column by column. */
  static double[] values(INDArray matrix) {
    double[] values = new double[(int) matrix.length()];
    new ArrayValues(matrix).read(0, values, values.length);
    return values;
  }

  /** Returns the queries of decoder states. */
  double[] queries(INDArray states) {
    return values(times(Attention.QUERY, states));
  }

  private INDArray times(String key, INDArray columns) {
    INDArray weights = get(key);
    INDArray product =
        Nd4j.createUninitialized(
            dataType(), new long[] {weights.columns(), columns.columns()}, 'f');
    MatrixProducts.multiply(weights, columns, product, 0);
    return product;
  }

  /**
   * Returns the values and keys of a source.
   *
   * @param states source states {@code [batch, features, time]}
   * @param mask {@code [batch, time]}; null if there is no padding
   */
  AttentionSource source(INDArray states, INDArray mask) {
    boolean additive = score == AttentionScore.ADDITIVE;
    return AttentionSource.of(
        states, mask, additive ? values(times(Attention.KEY, columns(states))) : null);
  }

  ScoreFunction scoreFunction() {
    return score == AttentionScore.ADDITIVE
        ? new AdditiveScore(values(get(Attention.SCORE)), ActivationMath.of(dataType()))
        : new MultiplicativeScore(get(Attention.QUERY).columns());
  }

  /** Returns the outputs {@code tanh(C c + H h)}, given contexts c and decoder states h. */
  double[] outputs(double[] contexts, INDArray states) {
    INDArray sum = times(Attention.CONTEXT, matrix(contexts, get(Attention.CONTEXT).rows()));
    MatrixProducts.multiply(get(Attention.STATE), states, sum, 1);
    double[] outputs = values(sum);
    ActivationMath.of(dataType()).tanh(outputs, 0, outputs.length, 1, 1);
    return outputs;
  }

  /** Returns the gradient of a product's inputs, given the gradient of the product. */
  double[] timesBack(String key, INDArray gradient) {
    INDArray weights = get(key);
    INDArray product =
        Nd4j.createUninitialized(dataType(), new long[] {weights.rows(), gradient.columns()}, 'f');
    MatrixProducts.multiplyBack(weights, gradient, product);
    return values(product);
  }
}
