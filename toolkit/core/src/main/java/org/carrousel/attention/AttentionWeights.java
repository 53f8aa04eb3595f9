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
 * The parameters of an {@link Attention} and what they are multiplied with: matrices whose columns
 * are vectors, one for each row of each time step.
 *
 * @param parameters by key
 * @param score how states are compared
 */
record AttentionWeights(Map<String, INDArray> parameters, AttentionScore score) {
  private INDArray get(String key) {
    return parameters.get(key);
  }

  private DataType dataType() {
    return get(Attention.STATE).dataType();
  }

  /** The columns of {@code [batch, features, time]}. */
  INDArray columns(INDArray sequence) {
    INDArray arranged = TimeMajor.of(sequence, dataType());
    return arranged.reshape('f', arranged.size(0), arranged.size(1) * arranged.size(2));
  }

  /** A matrix with the columns behind each other in an array. */
  INDArray matrix(double[] values, long height) {
    INDArray matrix =
        Nd4j.createUninitialized(dataType(), new long[] {height, values.length / height}, 'f');
    new ArrayValues(matrix).write(0, values, values.length);
    return matrix;
  }

  /** The columns of a matrix behind each other. */
  static double[] values(INDArray matrix) {
    double[] values = new double[(int) matrix.length()];
    new ArrayValues(matrix).read(0, values, values.length);
    return values;
  }

  /** What the decoder's states are compared by. */
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
   * The source as it is compared.
   *
   * @param states {@code [batch, features, time]}
   * @param mask {@code [batch, time]}; null if everything is there
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

  /** {@code tanh(C c + H h)}. */
  double[] outputs(double[] contexts, INDArray states) {
    INDArray sum = times(Attention.CONTEXT, matrix(contexts, get(Attention.CONTEXT).rows()));
    MatrixProducts.multiply(get(Attention.STATE), states, sum, 1);
    double[] outputs = values(sum);
    ActivationMath.of(dataType()).tanh(outputs, 0, outputs.length, 1, 1);
    return outputs;
  }

  /** {@code key · gradient}: with respect to what was multiplied. */
  double[] timesBack(String key, INDArray gradient) {
    INDArray weights = get(key);
    INDArray product =
        Nd4j.createUninitialized(dataType(), new long[] {weights.rows(), gradient.columns()}, 'f');
    MatrixProducts.multiplyBack(weights, gradient, product);
    return values(product);
  }
}
